import type { JourneyMap } from '@waymark/model';
import { type RefObject, useEffect } from 'react';
import { useSteady } from '../sheet/use-steady.ts';
import { focusPart } from './go-to.ts';
import { following, type Grid } from './grid.ts';
import { type PartKey, partOf } from './part.ts';
import { useSelectionStore } from './selection.tsx';
import type { Ended } from './store.ts';
import { readGrid } from './use-sheet-parts.ts';

/** Takes the keyboard on from where writing ended: it stays there, or goes to the part beside it. */
export function useOnward(map: JourneyMap, root: RefObject<HTMLElement | null>): void {
  const store = useSelectionStore();
  const go = useSteady(({ key, onward }: Ended) => {
    const grid = readGrid(map, root.current);
    const here = written(map, grid, key);
    const beside =
      onward === 'next' || onward === 'back'
        ? following(grid, here, onward === 'next' ? 1 : -1)
        : null;
    const to = beside ?? here;
    focusPart(root.current, to);
    store.select([to]);
  });
  useEffect(() => {
    let done: Ended | null = null;
    return store.subscribe(() => {
      const { ended } = store.get();
      if (ended === done) return;
      done = ended;
      // What was written is drawn by then, and the next letter typed must not fall beside the sheet.
      if (ended && ended.onward !== 'elsewhere') queueMicrotask(() => go(ended));
    });
  }, [store, go]);
}

/** What was written in a free place stands there as its last text now. */
function written(map: JourneyMap, grid: Grid, key: PartKey): PartKey {
  const place = partOf(key);
  if (place?.kind !== 'place' || grid.at.has(key)) return key;
  const cells = new Map(map.cells.map((cell) => [cell.id, cell]));
  const own = grid.stops.findLast((stop) => {
    const part = partOf(stop.key);
    const cell = part?.kind === 'cell' ? cells.get(part.id) : undefined;
    return cell?.lane === place.lane && cell.stage === place.stage;
  });
  return own?.key ?? key;
}
