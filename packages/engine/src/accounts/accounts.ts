import type { Context } from '../context/index.ts';
import { type KeyHolder, type Keys, keys } from './keys.ts';
import { type Session, type Sessions, sessions } from './sessions.ts';
import { type SignInLinks, signInLinks } from './sign-in-links.ts';
import { mainWorkspace, type Workspaces, workspaces } from './workspaces.ts';

/** Who may open what: the owner, their sessions, the workspaces and the keys. */
export interface Accounts {
  links: SignInLinks;
  sessions: Sessions;
  workspaces: Workspaces;
  keys: Keys;
  /** Exchanges a one-time link for a session. Errors: LINK_USED. */
  signIn(token: string): Promise<Session>;
  /** Whose write key it is, null when nobody's. */
  workspaceOfWriteKey(secret: string): Promise<KeyHolder | null>;
  /** Whose API key it is, null when nobody's. */
  workspaceOfApiKey(secret: string): Promise<KeyHolder | null>;
}

/** Opens the room; the first time it makes the workspace `main` with a write key to begin with. */
export async function openAccounts(context: Context): Promise<Accounts> {
  const accounts = {
    links: signInLinks(context),
    sessions: sessions(context),
    workspaces: workspaces(context),
    keys: keys(context),
  };
  const isNew = await accounts.workspaces.ensure({
    id: mainWorkspace,
    name: 'My company',
    demo: false,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    currency: 'EUR',
  });
  if (isNew) await accounts.keys.create(mainWorkspace, 'write', 'First key');
  return {
    ...accounts,
    async signIn(token) {
      await accounts.links.use(token);
      return accounts.sessions.start();
    },
    workspaceOfWriteKey: (secret) => accounts.keys.holderOf('write', secret),
    workspaceOfApiKey: (secret) => accounts.keys.holderOf('api', secret),
  };
}
