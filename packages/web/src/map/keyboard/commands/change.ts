import type { JourneyMap } from '@waymark/model';
import { whenHere } from '../../../parts/later.ts';
import { clipOf } from '../../clipboard/clip.ts';
import { mapAfter, type Pasted } from '../../clipboard/limits.ts';
import { removeParts } from '../../commands/remove.ts';
import { type Shift, shiftParts } from '../../commands/shift.ts';
import { newId } from '../../editing/editor.tsx';
import { sameIds } from '../../editing/same-ids.ts';
import { afterPaint } from '../../later-parts.ts';
import { arrowAt } from '../../selection/along-arrows.ts';
import { walk } from '../../selection/grid.ts';
import { isThing, keyOf, type PartKey, partOf } from '../../selection/part.ts';
import type { Command, Here } from '../command.ts';
import { copyCells } from '../copy-cells.ts';

const things = ({ targets }: Here): PartKey[] => targets.filter(isThing);
const hasThings = (here: Here): boolean => things(here).length > 0;

/** Takes the parts away, and leaves the keyboard on the part before them. */
export function removeTargets(here: Here): void {
  const keys = things(here);
  const grid = here.grid();
  const first = grid.stops.find(({ key }) => keys.includes(key))?.key ?? null;
  const up = walk(grid, first, 'ArrowUp');
  const beside = [up, walk(grid, first, 'ArrowDown'), walk(grid, first, 'ArrowLeft')];
  const next = beside.find((key) => key !== null && !keys.includes(key));
  const place = placeOf(here, first) ?? startOf(here, keys);
  here.hand.edit((map) => removeParts(map, keys));
  here.tell(here.words.t('commands.removed', { n: keys.length }));
  // Where a cell was there may be nothing but its place now.
  const to = place ?? next;
  if (to) here.go(to);
}

/** Where an arrow was that is taken away alone, the touchpoint remains that it left. */
function startOf({ map }: Here, [key, ...more]: readonly PartKey[]): PartKey | null {
  const arrow = more.length === 0 ? arrowAt(map, key ?? null) : null;
  return arrow ? keyOf({ kind: 'touchpoint', id: arrow.from }) : null;
}

function placeOf({ map }: Here, key: PartKey | null): PartKey | null {
  const part = partOf(key);
  const cell = part?.kind === 'cell' ? map.cells.find((it) => it.id === part.id) : undefined;
  if (!cell) return null;
  const isAlone = map.cells.every(
    (it) => it === cell || it.lane !== cell.lane || it.stage !== cell.stage,
  );
  return isAlone ? keyOf({ kind: 'place', lane: cell.lane, stage: cell.stage }) : null;
}

/** A second one of each, right beside it: stages and lanes with all that stands in them. */
function duplicate(here: Here): void {
  const keys = things(here).filter((key) => !key.startsWith('arrow:'));
  const cells = keys.filter((key) => key.startsWith('cell:'));
  const lanes = here.lanes.map(({ id }) => id);
  const at = keys.at(-1) ?? null;
  if (cells.length === keys.length) {
    putBeside(here, keys.length, (map, newId) => copyCells(map, cells, newId));
    return;
  }
  whenHere(
    afterPaint,
    ({ pasteClip }) =>
      putBeside(here, keys.length, (map, newId) => {
        const clip = clipOf(map, keys);
        return clip ? pasteClip(map, clip, { at, lanes, newId }) : { map, keys: [] };
      }),
    () => here.refuse({ key: 'error.offline', params: {} }),
  );
}

function putBeside(
  here: Here,
  n: number,
  double: (map: JourneyMap, newId: () => string) => Pasted,
): void {
  const ids = sameIds(newId);
  const result = double(here.map, ids());
  if (result.refused) {
    here.refuse(result.refused);
    return;
  }
  here.hand.edit((map) => mapAfter(map, double(map, ids())));
  const [first] = result.keys;
  if (first) here.go(first);
  here.selection.select(result.keys);
  here.tell(here.words.t('commands.duplicated', { n }));
}

const shifting = (way: string, x: Shift['x'], y: Shift['y']): Command => ({
  id: `move ${way}`,
  title: 'commands.move',
  group: 'change',
  keys: [`Alt+${way}`],
  shownKeys: ['Alt+ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
  keysOnly: true,
  // Also where nothing can be moved: the browser would go back a page instead.
  run: (here) => {
    const keys = things(here);
    const lanes = here.lanes.map(({ id }) => id);
    here.hand.edit((map) =>
      shiftParts(map, { keys, x, y, lanes, changePlaces: here.changePlaces }),
    );
    // Moved to another parent its element is a new one, which has lost the focus.
    if (here.at) here.refocus(here.at);
  },
});

/** Taking away, doubling and moving what is selected. */
export const changeCommands: readonly Command[] = [
  {
    id: 'remove',
    title: 'commands.remove',
    group: 'change',
    keys: ['Delete', 'Backspace'],
    ofPart: true,
    when: hasThings,
    run: removeTargets,
  },
  {
    id: 'duplicate',
    title: 'commands.duplicate',
    group: 'change',
    keys: ['Ctrl+D'],
    ofPart: true,
    when: hasThings,
    run: duplicate,
  },
  shifting('ArrowLeft', -1, 0),
  shifting('ArrowRight', 1, 0),
  shifting('ArrowUp', 0, -1),
  shifting('ArrowDown', 0, 1),
];
