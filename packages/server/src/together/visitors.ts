import type { FromServer, MapVisitor } from '@waymark/model';

/** A window that has a map open, as the others at that map reach it. */
export interface Guest {
  readonly workspace: string;
  readonly map: string;
  /** How the others see it. */
  seen(): MapVisitor;
  say(message: FromServer): void;
}

/** Who is at which map, in this process. */
export interface Visitors {
  enter(guest: Guest): void;
  leave(guest: Guest): void;
  /** Those at the same map. */
  beside(guest: Guest): Guest[];
  at(workspace: string, map: string): Guest[];
}

export function createVisitors(): Visitors {
  const byMap = new Map<string, Set<Guest>>();
  const keyOf = (workspace: string, map: string) => JSON.stringify([workspace, map]);
  const at = (workspace: string, map: string) => [...(byMap.get(keyOf(workspace, map)) ?? [])];
  return {
    enter(guest) {
      const key = keyOf(guest.workspace, guest.map);
      const here = byMap.get(key) ?? new Set();
      byMap.set(key, here.add(guest));
    },
    leave(guest) {
      const key = keyOf(guest.workspace, guest.map);
      const here = byMap.get(key);
      here?.delete(guest);
      if (here?.size === 0) byMap.delete(key);
    },
    beside: (guest) => at(guest.workspace, guest.map).filter((it) => it !== guest),
    at,
  };
}
