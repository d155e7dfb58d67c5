import { between, type Grid, gridOf, type Way, walk } from '../../selection/grid.ts';
import { isThing, keyOf } from '../../selection/part.ts';
import type { Command, Here } from '../command.ts';

/** How many frames one waits at an edge: what was just added is drawn a little at a time. */
const patience = 20;

const going =
  (way: Way) =>
  (here: Here): void => {
    const isFar = way.endsWith('Home') || way.endsWith('End');
    const step = (left: number): void => {
      const to = walk(isFar ? wholeGrid(here) : here.grid(), here.at, way);
      if (to !== null && to !== here.at) here.go(to);
      else if (left > 0) {
        requestAnimationFrame(() => {
          if (here.selection.get().at === here.at) step(left - 1);
        });
      }
    };
    step(patience);
  };

/** With the parts that are not drawn because they are far out of sight; going there draws them. */
function wholeGrid({ grid, map }: Here): Grid {
  return gridOf(map, [
    ...grid().stops.map(({ key }) => key),
    ...map.stages.map(({ id }) => keyOf({ kind: 'stage', id })),
    ...map.touchpoints.map(({ id }) => keyOf({ kind: 'touchpoint', id })),
    ...map.cells.map(({ id }) => keyOf({ kind: 'cell', id })),
  ]);
}

/** Everything from where the selection began up to the next part. */
const reaching =
  (way: Way) =>
  ({ grid, at, go, selection }: Here): void => {
    const all = grid();
    const to = walk(all, at, way);
    if (to === null) return;
    const from = selection.get().anchor ?? at ?? to;
    go(to);
    selection.select(between(all, from, to), from);
  };

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
const shown = { shownKeys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] } as const;
const walking = { group: 'walk', reads: true, keysOnly: true } as const;

/** Going about on the sheet, and selecting on the way. */
export const walkCommands: readonly Command[] = [
  ...arrows.map((way): Command => {
    return {
      ...walking,
      ...shown,
      id: `walk ${way}`,
      title: 'commands.walk',
      keys: [way],
      run: going(way),
    };
  }),
  ...(['Home', 'End'] as const).map((way): Command => {
    const at = { id: `walk ${way}`, title: 'commands.walk.line', keys: [way] } as const;
    return { ...walking, ...at, shownKeys: ['Home', 'End'], run: going(way) };
  }),
  ...(['Ctrl+Home', 'Ctrl+End'] as const).map((way): Command => {
    const at = { id: `walk ${way}`, title: 'commands.walk.sheet', keys: [way] } as const;
    return { ...walking, ...at, shownKeys: ['Ctrl+Home', 'Ctrl+End'], run: going(way) };
  }),
  ...arrows.map((way): Command => {
    const at = { id: `select ${way}`, title: 'commands.select', keys: [`Shift+${way}`] } as const;
    return {
      ...walking,
      ...at,
      shownKeys: ['Shift+ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
      run: reaching(way),
    };
  }),
  {
    id: 'select-all',
    title: 'commands.select-all',
    group: 'walk',
    keys: ['Ctrl+A'],
    reads: true,
    run: ({ grid, map, selection }) => {
      const shownParts = grid().stops.map(({ key }) => key);
      const arrowKeys = map.arrows.map(({ id }) => keyOf({ kind: 'arrow', id }));
      selection.select([...shownParts.filter(isThing), ...arrowKeys]);
    },
  },
  {
    id: 'let-go',
    title: 'commands.let-go',
    group: 'walk',
    keys: ['Escape'],
    reads: true,
    anywhere: true,
    inFields: true,
    keysOnly: true,
    when: ({ selection, closePanel }) => closePanel !== null || selection.get().keys.size > 0,
    // Several selected parts are let go first: with one of them the panel is what one wants closed.
    run: ({ selection, closePanel }) => {
      if (closePanel && selection.get().keys.size < 2) closePanel();
      else selection.clear();
    },
  },
];
