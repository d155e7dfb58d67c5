import type { Engine } from '@waymark/engine';
import { type Contract, type Route, WaymarkError } from '@waymark/model';
import type { Caller } from './callers.ts';

/** What a key may not do: keys make no keys, and a session is a person's. */
const ownerOnly: ReadonlySet<keyof Contract> = new Set([
  'createKey',
  'deleteKey',
  'updateWorkspace',
  'signOut',
  'createSignInLink',
  'loadDemo',
]);

/** Errors: NOT_SIGNED_IN for strangers at anything that is not public. */
export function expectKnown(route: Route, caller: Caller): void {
  if (route.access !== 'public' && caller.kind === 'stranger') {
    throw new WaymarkError(
      'NOT_SIGNED_IN',
      'You are not signed in. Open the link that Waymark printed when it started, or make a new one with `npx waymark link`.',
    );
  }
}

/**
 * Whether this caller may do this in this workspace.
 * Errors: FORBIDDEN for another workspace's key; NOT_FOUND when there is no such workspace.
 */
export async function permit(
  engine: Engine,
  name: keyof Contract,
  caller: Caller,
  workspace: string | undefined,
): Promise<void> {
  if (caller.kind === 'key' && workspace !== undefined && caller.workspace !== workspace) {
    throw new WaymarkError('FORBIDDEN', 'This API key belongs to another workspace.');
  }
  if (caller.kind === 'key' && ownerOnly.has(name)) {
    throw new WaymarkError('FORBIDDEN', 'Only the owner may do this; sign in for it.');
  }
  if (workspace !== undefined) await engine.accounts.workspaces.get(workspace);
}
