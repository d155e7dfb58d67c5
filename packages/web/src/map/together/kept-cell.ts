import type { JourneyMap } from '@waymark/model';
import { insertAt } from '../commands/order.ts';

/** A cell that is being written in: its writer goes on seeing it when somebody else removes it. */
export interface KeptCell {
  /** From now on this cell is kept for the writing of this name. */
  keep(step: string, id: string): void;
  letGo(step: string): void;
  /** Whether somebody removed what is kept for this writing. */
  isGone(step: string): boolean;
  subscribe(listener: () => void): () => void;
}

export interface OwnKeptCell extends KeptCell {
  /** The map as its writer sees it. */
  seen(whole: JourneyMap): JourneyMap;
  /** The map an edit goes out from: for the writing itself the cell is there again. */
  baseFor(whole: JourneyMap, step: string | undefined): JourneyMap;
}

/** `changed` hears that another cell is kept, or none. */
export function createKeptCell(changed: () => void): OwnKeptCell {
  const listeners = new Set<() => void>();
  let kept: { step: string; id: string } | null = null;
  /** The last map it stood on by itself. */
  let stood: JourneyMap | null = null;
  let last: { whole: JourneyMap; map: JourneyMap } | null = null;
  let gone = false;
  const put = (next: typeof kept) => {
    kept = next;
    stood = null;
    last = null;
    changed();
  };
  const seen = (whole: JourneyMap): JourneyMap => {
    const id = kept?.id;
    if (last?.whole === whole) return last.map;
    const isThere = id === undefined || whole.cells.some((it) => it.id === id);
    if (isThere) stood = whole;
    const map = isThere || !stood ? whole : withCell(whole, stood, id);
    last = { whole, map };
    if (gone === (map !== whole)) return map;
    gone = !gone;
    for (const listener of [...listeners]) listener();
    return map;
  };
  return {
    keep: (step, id) => put({ step, id }),
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

/** With it come its lane and its stage, without which it would stand nowhere. */
function withCell(whole: JourneyMap, stood: JourneyMap, id: string): JourneyMap {
  const cell = stood.cells.find((it) => it.id === id);
  if (!cell) return whole;
  return {
    ...whole,
    lanes: withPart(whole.lanes, stood.lanes, cell.lane),
    stages: withPart(whole.stages, stood.stages, cell.stage),
    cells: withPart(whole.cells, stood.cells, id),
  };
}

/** The list with one part more where that stood; the same list when it is there already. */
function withPart<T extends { id: string }>(list: T[], stood: readonly T[], id: string): T[] {
  const at = stood.findIndex((it) => it.id === id);
  const part = stood[at];
  return !part || list.some((it) => it.id === id) ? list : insertAt(list, at, part);
}
