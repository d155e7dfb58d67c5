import type { Cell, Emotion, Evidence, EvidenceKind, JourneyMap } from '@waymark/model';

/** What a part of the map rests on: nothing at all is an opinion. */
export type Known = EvidenceKind | 'opinion';
export const knownBy = (evidence: Evidence | undefined): Known => evidence?.kind ?? 'opinion';

/** After so many days what was seen or said may no longer be so. */
const freshDays = 365;

/** Whether evidence is more than a year old on a day, both as `2026-11-22`; undated never is. */
export function isOld(evidence: Evidence | undefined, today: string): boolean {
  if (!evidence?.date) return false;
  return Date.parse(today) - Date.parse(evidence.date) > freshDays * 86_400_000;
}

/** Today in the reader's own calendar, as `2026-11-22`. */
export function dayToday(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export interface Standing {
  of: number;
  /** Observed, reported or inferred; a hypothesis still waits for its proof. */
  proven: number;
}

/** How many of what people put on a map rest on something; measured figures are no such claim. */
export function standingOf(map: Pick<JourneyMap, 'cells' | 'emotions'>): {
  cells: Standing;
  feelings: Standing;
} {
  return {
    cells: count(map.cells.filter((it) => it.figure === undefined)),
    feelings: count(map.emotions),
  };
}

function count(parts: readonly (Cell | Emotion)[]): Standing {
  const isProven = ({ evidence }: Cell | Emotion) =>
    evidence !== undefined && evidence.kind !== 'hypothesis';
  return { of: parts.length, proven: parts.filter(isProven).length };
}
