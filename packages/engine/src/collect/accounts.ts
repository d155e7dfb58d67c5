import type { Context } from '../context/index.ts';
import type { Identity } from '../identity/index.ts';
import type { Message } from './message.ts';
import { textAt } from './objects.ts';

/** Which account a person belongs to by their last group call. */
export interface LastAccounts {
  /** The event's account: of the call itself, of its context, else of the person's last group call. */
  accountOf(workspace: string, message: Message): string;
}

/** Opens with what the stored group calls say. */
export async function openLastAccounts(
  { events }: Pick<Context, 'events'>,
  identity: Identity,
): Promise<LastAccounts> {
  const accounts = new Map<string, string>();
  const keyOf = (workspace: string, ids: { userId: string; anonymousId: string }): string =>
    `${workspace} ${identity.personOf(workspace, ids)}`;
  for (const last of await events.lastAccounts()) {
    accounts.set(keyOf(last.workspace, last), last.account);
  }
  return {
    accountOf(workspace, message) {
      const own = message.groupId || textAt(message.context, 'groupId');
      if (message.type === 'group') accounts.set(keyOf(workspace, message), own);
      if (own !== '' || accounts.size === 0) return own;
      return accounts.get(keyOf(workspace, message)) ?? '';
    },
  };
}
