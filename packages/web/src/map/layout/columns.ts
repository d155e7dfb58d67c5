import type { JourneyMap } from '@waymark/model';
import type { View } from '../view/level.ts';

export interface Column {
  stage: string;
  index: number;
  x: number;
  width: number;
  /** Room for a touchpoint in it. */
  card: number;
  /** Closed: what is in it is gathered. In a closed phase all stages but the first take no room. */
  folded: boolean;
}

/** Stages that are drawn as one: a closed stage, a closed phase, or a stage seen from far away. */
export interface Fold {
  id: string;
  /** What was closed; null when it is the distance that gathers them. */
  closed: { kind: 'stage' | 'phase'; id: string } | null;
  /** Places of its stages, neighbours all. */
  first: number;
  last: number;
}

/** Neighbouring stages under one phase; a phase whose stages stand apart is drawn more than once. */
export interface PhaseRun {
  phase: string;
  first: number;
  last: number;
}

export const labelWidth = 96;
/** How wide a closed stage or phase is. */
export const foldedWidth = 52;
/** Seen a little farther the columns stay as they are, and with them the lanes beneath. */
const columnSizes = {
  all: { least: 154, mostCard: 208, gap: 28 },
  main: { least: 154, mostCard: 168, gap: 28 },
  stages: { least: 138, mostCard: 160, gap: 30 },
} as const;

/** The phases over the stages, from left to right. */
export function phaseRuns(map: Pick<JourneyMap, 'stages' | 'phases'>): PhaseRun[] {
  const known = new Set(map.phases.map((it) => it.id));
  const runs: PhaseRun[] = [];
  map.stages.forEach(({ phase }, index) => {
    if (phase === undefined || !known.has(phase)) return;
    const before = runs.at(-1);
    if (before?.phase === phase && before.last === index - 1) before.last = index;
    else runs.push({ phase, first: index, last: index });
  });
  return runs;
}

/** Which stages are drawn as one, from left to right. */
export function foldsOf(map: Pick<JourneyMap, 'stages' | 'phases'>, view: View): Fold[] {
  const runs = phaseRuns(map).filter((run) => view.folded.has(run.phase));
  return map.stages.flatMap(({ id }, index): Fold[] => {
    const run = runs.find((it) => it.first <= index && index <= it.last);
    if (run && run.first !== index) return [];
    const fold = { id: `fold ${id}`, first: index, last: run?.last ?? index };
    if (run) return [{ ...fold, closed: { kind: 'phase', id: run.phase } }];
    if (view.folded.has(id)) return [{ ...fold, closed: { kind: 'stage', id } }];
    return view.level === 'stages' ? [{ ...fold, closed: null }] : [];
  });
}

/** Stages in equal columns as wide as there is room for; closed ones narrow. */
export function columnsOf(
  map: Pick<JourneyMap, 'stages'>,
  folds: readonly Fold[],
  { width, level }: { width: number; level: View['level'] },
): { columns: Column[]; columnWidth: number; gap: number; cardWidth: number } {
  const sizes = columnSizes[level];
  const closed = new Map<string, number>();
  for (const fold of folds) {
    const stages = fold.closed ? map.stages.slice(fold.first, fold.last + 1) : [];
    for (const [i, stage] of stages.entries()) closed.set(stage.id, i === 0 ? foldedWidth : 0);
  }
  const narrow = [...closed.values()].reduce((sum, it) => sum + it, 0);
  const open = Math.max(1, map.stages.length - closed.size);
  const columnWidth = Math.max(sizes.least, Math.floor((width - labelWidth - narrow) / open));
  const gap = Math.max(sizes.gap, Math.round(columnWidth * 0.2));
  const cardWidth = Math.min(sizes.mostCard, columnWidth - gap);
  let x = labelWidth;
  const columns = map.stages.map((stage, index): Column => {
    const own = closed.get(stage.id);
    const column = {
      ...{ stage: stage.id, index, x, width: own ?? columnWidth },
      ...{ card: own === undefined ? cardWidth : Math.max(0, own - 18), folded: own !== undefined },
    };
    x += column.width;
    return column;
  });
  return { columns, columnWidth, gap, cardWidth };
}
