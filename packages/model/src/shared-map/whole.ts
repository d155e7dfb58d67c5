import type { Cell, Stage, Touchpoint } from '../map/parts.ts';
import { type Lists, layout } from './layout.ts';

/**
 * Makes lists that people changed at the same moment into lists of a whole map. What stood in a
 * stage that another removed goes to the stage beside it; what points at something else that is
 * gone lets go of it, or is left out when it means nothing without. Nothing is taken out of the
 * document itself: what is left out here is back as soon as what it points at is.
 */
export function createWholeness(neighbour: (stage: string) => string | undefined) {
  /** The same part changed in the same way is the same object, so that it is not drawn again. */
  const changedParts = new WeakMap<object, object>();
  const changed = <T extends object>(part: T, change: Partial<Record<keyof T, unknown>>): T => {
    const before = changedParts.get(part) as T | undefined;
    const fields = Object.entries(change) as [keyof T, T[keyof T] | undefined][];
    if (before && fields.every(([field, value]) => before[field] === value)) return before;
    const made = { ...part, ...change };
    for (const [field, value] of fields) if (value === undefined) delete made[field];
    changedParts.set(part, made);
    return made;
  };

  /** Thousands of cells need no second look while nothing changed that decides where they stand. */
  let settled: { by: readonly unknown[]; cells: Cell[] } | undefined;
  const placed = (
    cell: Cell,
    laneIds: ReadonlySet<string>,
    stageOf: ReadonlyMap<string, string>,
    stageFor: (id: string) => string | undefined,
  ): Cell[] => {
    // What was written under a touchpoint that went stays under its stage.
    const under = cell.touchpoint === undefined ? undefined : stageOf.get(cell.touchpoint);
    const stage = under ?? stageFor(cell.stage);
    if (!laneIds.has(cell.lane) || stage === undefined) return [];
    const isLoose = cell.touchpoint !== undefined && under === undefined;
    if (isLoose) return [changed(cell, { stage, touchpoint: undefined })];
    return [stage === cell.stage ? cell : changed(cell, { stage })];
  };

  return function whole(lists: Lists): Lists {
    const personas = atMost(lists.personas, 'personas');
    const phases = atMost(lists.phases, 'phases');
    const personaIds = idsOf(personas);
    const phaseIds = idsOf(phases);
    const stages = atMost(lists.stages, 'stages').map(
      (it): Stage => (it.phase && !phaseIds.has(it.phase) ? changed(it, { phase: undefined }) : it),
    );
    const stageIds = idsOf(stages);
    const [firstStage] = stages;
    let isLost = false;
    const stageFor = (id: string): string | undefined => {
      if (stageIds.has(id)) return id;
      isLost = true;
      const beside = neighbour(id);
      return beside && stageIds.has(beside) ? beside : firstStage?.id;
    };
    const touchpoints = atMost(
      lists.touchpoints.flatMap((it): Touchpoint[] => {
        const stage = stageFor(it.stage);
        if (stage === undefined) return [];
        return [stage === it.stage ? it : changed(it, { stage })];
      }),
      'touchpoints',
    );
    const stageOf = new Map(touchpoints.map((it) => [it.id, it.stage]));
    const lanes = atMost(lists.lanes, 'lanes').map((it) =>
      it.persona && !personaIds.has(it.persona) ? changed(it, { persona: undefined }) : it,
    );
    const laneIds = idsOf(lanes);
    const by = [lists.cells, lists.lanes, lists.stages, ...[...stageOf].flat()];
    if (!settled || !isSameList(settled.by, by)) {
      settled = { by, cells: lists.cells.flatMap((it) => placed(it, laneIds, stageOf, stageFor)) };
    }
    const { cells } = settled;
    // Which stage is beside one that went is for the document to say, each time anew.
    if (isLost) settled = undefined;
    return {
      ...{ personas, phases, stages, touchpoints, lanes },
      cells: atMost(cells, 'cells'),
      arrows: atMost(
        lists.arrows.filter((it) => stageOf.has(it.from) && stageOf.has(it.to)),
        'arrows',
      ),
      emotions: atMost(
        lists.emotions.filter(
          (it) => stageOf.has(it.touchpoint) && (!it.persona || personaIds.has(it.persona)),
        ),
        'emotions',
      ),
      goals: atMost(
        lists.goals.filter((it) => stageOf.has(it.touchpoint)),
        'goals',
      ),
      changes: atMost(lists.changes, 'changes'),
    };
  };
}

const atMost = <T>(parts: T[], list: keyof Lists): T[] =>
  parts.length > layout[list].most ? parts.slice(0, layout[list].most) : parts;

const idsOf = (parts: readonly { id: string }[]): Set<string> => new Set(parts.map((it) => it.id));

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((it, i) => it === b[i]);
