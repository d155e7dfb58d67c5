import { type Engine, mainWorkspace } from '@waymark/engine';
import {
  isAtLeast,
  type Role,
  type Route,
  refusal,
  roles,
  type WaymarkError,
} from '@waymark/model';
import { type Caller, expectPerson } from './callers.ts';

/** Errors: NOT_SIGNED_IN for strangers at anything that is not public. */
export function expectKnown({ access }: Pick<Route, 'access'>, caller: Caller): void {
  if (access === 'public' || caller.kind !== 'stranger') return;
  throw refusal('NOT_SIGNED_IN', 'not-signed-in', {});
}

/** The workspace and the map in a path, where there are any. */
export interface Place {
  workspace?: string;
  map?: string;
}

/**
 * What the caller may do at the place of a route; null where no role is asked for.
 * Errors: as `permitRole`; FORBIDDEN for keys and the command line where only a person may.
 */
export async function permit(
  engine: Engine,
  { access }: Route,
  caller: Caller,
  place: Place,
): Promise<Role | null> {
  const least = roles.find((role) => role === access);
  if (least) return permitRole(engine, least, caller, place);
  if (access === 'person') expectPerson(caller);
  const { workspace, map } = place;
  if (workspace === undefined) return null;
  expectOwnKey(caller, workspace);
  if (await engine.accounts.access.mayEnter(caller, workspace)) return null;
  throw unseen(workspace, map);
}

/**
 * What the caller may do at a place, if it is at least this much.
 * Errors: NOT_FOUND for a place that they may not see at all, the same as for one that is not
 * there; FORBIDDEN when their role is too low, and for another workspace's key.
 */
export async function permitRole(
  { accounts: { access } }: Engine,
  least: Role,
  caller: Caller,
  { workspace, map }: Place,
): Promise<Role> {
  if (workspace !== undefined) expectOwnKey(caller, workspace);
  const role =
    workspace !== undefined && map !== undefined
      ? await access.roleFor(caller, { workspace, map })
      : await access.roleIn(caller, workspace ?? mainWorkspace);
  if (role !== null && isAtLeast(role, least)) return role;
  if (role === null && workspace !== undefined) throw unseen(workspace, map);
  throw refusal('FORBIDDEN', 'role-too-low', { role: role ?? '–', least });
}

function expectOwnKey(caller: Caller, workspace: string): void {
  if (caller.kind !== 'key' || caller.workspace === workspace) return;
  throw refusal('FORBIDDEN', 'key-elsewhere', {});
}

function unseen(workspace: string, map: string | undefined): WaymarkError {
  return map === undefined
    ? refusal('NOT_FOUND', 'workspace-unknown', { id: workspace })
    : refusal('NOT_FOUND', 'map-unknown', { id: map });
}
