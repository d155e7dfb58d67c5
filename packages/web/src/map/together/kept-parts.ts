import type { JourneyMap } from '@waymark/model';
import { insertAt } from '../commands/order.ts';

/** A part that is written in, or that something is written under. */
export interface KeptPart {
  list: 'stages' | 'touchpoints' | 'lanes' | 'cells' | 'personas';
  id: string;
}

/** What is being written in: its writer goes on seeing it when somebody else removes it. */
export interface KeptParts {
  /** From now on these are kept for the writing of this name. */
  keep(step: string, parts: readonly KeptPart[]): void;
  letGo(step: string): void;
  /** Whether somebody removed any of what is kept for this writing. */
  isGone(step: string): boolean;
  subscribe(listener: () => void): () => void;
}

export interface OwnKeptParts extends KeptParts {
  /** The map as its writer sees it. */
  seen(whole: JourneyMap): JourneyMap;
  /** The map an edit goes out from: for the writing itself the parts are there again. */
  baseFor(whole: JourneyMap, step: string | undefined): JourneyMap;
}

/** `changed` hears that other parts are kept, or none. */
export function createKeptParts(changed: () => void): OwnKeptParts {
  const listeners = new Set<() => void>();
  let kept: { step: string; parts: readonly KeptPart[] } | null = null;
  /** The last map they stood on by themselves. */
  let stood: JourneyMap | null = null;
  let last: { whole: JourneyMap; map: JourneyMap } | null = null;
  let gone = false;
  const put = (next: typeof kept) => {
    if (next?.step !== kept?.step) stood = null;
    kept = next;
    last = null;
    changed();
  };
  const seen = (whole: JourneyMap): JourneyMap => {
    if (last?.whole === whole) return last.map;
    const parts = kept?.parts ?? [];
    const isThere = parts.every((part) => isOn(whole, part));
    if (isThere) stood = whole;
    const map = isThere || !stood ? whole : withParts(whole, stood, parts);
    last = { whole, map };
    if (gone === (map !== whole)) return map;
    gone = !gone;
    for (const listener of [...listeners]) listener();
    return map;
  };
  return {
    keep: (step, parts) => put({ step, parts }),
    letGo(step) {
      if (kept?.step === step) put(null);
    },
    isGone: (step) => gone && kept?.step === step,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    seen,
    baseFor: (whole, step) => (kept && step === kept.step ? seen(whole) : whole),
  };
}

const isOn = (map: JourneyMap, { list, id }: KeptPart): boolean =>
  map[list].some((it) => it.id === id);

function withParts(whole: JourneyMap, stood: JourneyMap, parts: readonly KeptPart[]): JourneyMap {
  const all = parts.flatMap((part) => [...placeOf(stood, part), part]);
  return all.reduce((map, part) => withPart(map, stood, part), whole);
}

/** The parts without which it would stand nowhere. */
function placeOf(map: JourneyMap, { list, id }: KeptPart): KeptPart[] {
  const cell = list === 'cells' ? map.cells.find((it) => it.id === id) : undefined;
  if (cell) {
    return [
      { list: 'lanes', id: cell.lane },
      { list: 'stages', id: cell.stage },
    ];
  }
  const touchpoint =
    list === 'touchpoints' ? map.touchpoints.find((it) => it.id === id) : undefined;
  return touchpoint ? [{ list: 'stages', id: touchpoint.stage }] : [];
}

/** The map with one part more where that stood; the same map when it is there already. */
function withPart(map: JourneyMap, stood: JourneyMap, part: KeptPart): JourneyMap {
  const { list, id } = part;
  const at = stood[list].findIndex((it) => it.id === id);
  const lost = stood[list][at];
  if (!lost || isOn(map, part)) return map;
  return { ...map, [list]: insertAt<{ id: string }>(map[list], at, lost) };
}
