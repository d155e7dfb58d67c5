import type { JourneyMap } from '@waymark/model';

/** A map with the way back and the way forth. Maps share their unchanged parts, so steps are cheap. */
export interface History {
  readonly past: readonly Step[];
  readonly map: JourneyMap;
  readonly future: readonly Step[];
}

interface Step {
  readonly map: JourneyMap;
  /** Steps in a row with the same name are one step back, as the many of one drag. */
  readonly as: string | null;
}

const longest = 200;

export const startHistory = (map: JourneyMap): History => ({ past: [], map, future: [] });

/** Adds a step; a step that changes nothing is none. */
export function record(history: History, map: JourneyMap, as: string | null = null): History {
  if (map === history.map) return history;
  if (as !== null && history.past.at(-1)?.as === as) return { ...history, map, future: [] };
  return { past: [...history.past, { map: history.map, as }].slice(-longest), map, future: [] };
}

/** Ends a run of steps of one name, so that the next one can be taken back on its own. */
export function seal(history: History): History {
  const last = history.past.at(-1);
  if (!last || last.as === null) return history;
  return { ...history, past: [...history.past.slice(0, -1), { ...last, as: null }] };
}

export function undo(history: History): History {
  const back = history.past.at(-1);
  if (!back) return history;
  return {
    past: history.past.slice(0, -1),
    map: back.map,
    future: [...history.future, { map: history.map, as: null }],
  };
}

export function redo(history: History): History {
  const forth = history.future.at(-1);
  if (!forth) return history;
  return {
    past: [...history.past, { map: history.map, as: null }],
    map: forth.map,
    future: history.future.slice(0, -1),
  };
}
