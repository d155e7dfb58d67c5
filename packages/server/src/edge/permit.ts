import { type Engine, mainWorkspace } from '@waymark/engine';
import {
  isAtLeast,
  type Role,
  type Route,
  refusal,
  roles,
  type WaymarkError,
} from '@waymark/model';
import type { Caller } from './callers.ts';

/** Errors: NOT_SIGNED_IN for strangers at anything that is not public. */
export function expectKnown(route: Route, caller: Caller): void {
  if (route.access === 'public' || caller.kind !== 'stranger') return;
  throw refusal('NOT_SIGNED_IN', 'not-signed-in', {});
}

/** The workspace and the map in a path, where there are any. */
export interface Place {
  workspace?: string;
  map?: string;
}

/**
 * What the caller may do at the place of a route; null where no role is asked for.
 * Errors: NOT_FOUND for a place that they may not see at all, the same as for one that is not
 * there; FORBIDDEN when their role is too low, and for another workspace's key.
 */
export async function permit(
  { accounts: { access } }: Engine,
  route: Route,
  caller: Caller,
  place: Place,
): Promise<Role | null> {
  const { workspace, map } = place;
  if (caller.kind === 'key' && workspace !== undefined && caller.workspace !== workspace) {
    throw refusal('FORBIDDEN', 'key-elsewhere', {});
  }
  const least = roles.find((role) => role === route.access);
  if (!least) {
    if (workspace === undefined || (await access.mayEnter(caller, workspace))) return null;
    throw unseen(workspace, map);
  }
  const role =
    workspace !== undefined && map !== undefined
      ? await access.roleFor(caller, { workspace, map })
      : await access.roleIn(caller, workspace ?? mainWorkspace);
  if (isAtLeast(role, least)) return role;
  if (role === null && workspace !== undefined) throw unseen(workspace, map);
  throw refusal('FORBIDDEN', 'role-too-low', { role: role ?? '–', least });
}

function unseen(workspace: string, map: string | undefined): WaymarkError {
  return map === undefined
    ? refusal('NOT_FOUND', 'workspace-unknown', { id: workspace })
    : refusal('NOT_FOUND', 'map-unknown', { id: map });
}
