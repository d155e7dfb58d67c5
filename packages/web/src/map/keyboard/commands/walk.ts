import { alongArrow, arrowAt, nextArrow } from '../../selection/along-arrows.ts';
import { between, type Grid, gridOf, type Way, walk } from '../../selection/grid.ts';
import { isThing, keyOf } from '../../selection/part.ts';
import { everythingIn } from '../../selection/whole-grid.ts';
import type { Command, Here } from '../command.ts';

/** How many frames one waits at an edge: what was just added is drawn a little at a time. */
const patience = 20;

const going =
  (way: Way) =>
  (here: Here): void => {
    const along = alongArrow(here.map, here.at, way);
    if (along !== null) {
      here.go(along);
      return;
    }
    const isFar = way.endsWith('Home') || way.endsWith('End');
    const step = (left: number): void => {
      const to = walk(isFar ? farGrid(here) : here.grid(), here.at, way);
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
function farGrid({ grid, whole, map }: Here): Grid {
  const keys = (of: Grid) => of.stops.map(({ key }) => key);
  return gridOf(map, [...keys(grid()), ...keys(whole()).filter(isThing)]);
}

/** Everything from where the selection began up to the next part. */
const reaching =
  (way: Way) =>
  ({ grid, whole, at, go, selection }: Here): void => {
    const to = walk(grid(), at, way);
    if (to === null) return;
    const from = selection.get().anchor ?? at ?? to;
    go(to);
    selection.select(between(whole(), from, to), from);
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
    id: 'arrows',
    title: 'commands.arrows',
    group: 'walk',
    keys: ['A'],
    when: ({ map, at }) => nextArrow(map, at) !== null,
    run: ({ map, at, go }) => {
      const next = nextArrow(map, at);
      if (next !== null) go(next);
    },
  },
  {
    id: 'select-all',
    title: 'commands.select-all',
    group: 'walk',
    keys: ['Ctrl+A'],
    reads: true,
    run: ({ map, lanes, selection }) => selection.select(everythingIn(map, lanes)),
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
    run: ({ map, at, refocus, selection, closePanel }) => {
      const arrow = arrowAt(map, at);
      if (closePanel && selection.get().keys.size < 2) closePanel();
      else selection.clear();
      if (arrow) refocus(keyOf({ kind: 'touchpoint', id: arrow.from }));
    },
  },
];
