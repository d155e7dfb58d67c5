import { type JourneyMap, laneFacts } from '@waymark/model';
import { type RefObject, useEffect } from 'react';
import { useSteady } from '../sheet/use-steady.ts';
import { focusPart } from './go-to.ts';
import { following } from './grid.ts';
import { partOf } from './part.ts';
import { useSelectionStore } from './selection.tsx';
import type { Ended } from './store.ts';
import { readGrid } from './use-sheet-parts.ts';

/** Takes the keyboard on from where writing ended: it stays there, or goes to the part beside it. */
export function useOnward(map: JourneyMap, root: RefObject<HTMLElement | null>): void {
  const store = useSelectionStore();
  const go = useSteady((ended: Ended) => {
    const { key, onward } = ended;
    const grid = readGrid(map, root.current);
    // What was written in a free place stands there as its last text now.
    const here = staysToWrite(map, ended) ? key : (grid.under.get(key) ?? key);
    const isArrow = partOf(key)?.kind === 'arrow';
    const beside =
      !isArrow && (onward === 'next' || onward === 'back')
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

/**
 * Hands that know sticky notes and spreadsheets type, press Enter and type on: after a new text Enter
 * leaves the keyboard where the next one of that place is written, and the arrow up leads back to it.
 */
function staysToWrite(map: JourneyMap, { key, onward }: Ended): boolean {
  const part = partOf(key);
  const lane = part?.kind === 'place' ? map.lanes.find(({ id }) => id === part.lane) : undefined;
  const isTyped = lane && ['text', 'chips'].includes(laneFacts(lane.kind).holds);
  return onward === 'stay' && isTyped === true;
}
