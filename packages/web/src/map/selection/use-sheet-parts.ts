import type { JourneyMap } from '@waymark/model';
import { type RefObject, useEffect } from 'react';
import { useSteady } from '../sheet/use-steady.ts';
import { laneOf } from '../view/reveal.ts';
import { between, type Grid, gridOf } from './grid.ts';
import { type PartKey, partOf } from './part.ts';
import { useSelectionStore } from './selection.tsx';
import type { SelectionStore } from './store.ts';
import { type Seen, wholeGrid } from './whole-grid.ts';

/** The part of the sheet that something stands in; null for bare paper. */
export const keyAt = (target: EventTarget | null): PartKey | null => {
  const element = target instanceof Element ? target.closest('[data-part]') : null;
  const key = element?.getAttribute('data-part') ?? null;
  return partOf(key) ? (key as PartKey) : null;
};

/** The grid of what is drawn beneath an element at this moment, or of those of its parts that are asked for. */
export function readGrid(map: JourneyMap, root: HTMLElement | null, parts = '[data-part]'): Grid {
  const drawn = [...(root?.querySelectorAll(parts) ?? [])].filter((it) => it.checkVisibility());
  return gridOf(
    map,
    drawn.map((it) => it.getAttribute('data-part') as PartKey),
  );
}

/**
 * Hears at the sheet's root what is clicked and focused: a click selects, with Ctrl it adds, with
 * Shift it selects all up to there, and a click on bare paper lets go. A click with one of those keys
 * does nothing else.
 */
export function useSheetParts(
  map: JourneyMap,
  seen: Seen,
  root: RefObject<HTMLElement | null>,
): void {
  const store = useSelectionStore();
  const click = useSteady((event: MouseEvent, moved: boolean) => {
    const key = keyAt(event.target);
    const isExtending = event.shiftKey || event.ctrlKey || event.metaKey;
    if (!key) {
      const isBare = event.target instanceof Element && !event.target.closest('button, a, path');
      if (isBare && !moved && !isExtending) store.clear();
      return;
    }
    if (isField(event.target)) return;
    if (!isExtending) return store.select([key]);
    event.preventDefault();
    event.stopPropagation();
    const { anchor } = store.get();
    if (event.shiftKey && anchor) {
      store.select(between(wholeGrid(map, seen), anchor, key), anchor);
    } else store.toggle(key);
  });
  useTabStop(map, root, store);
  useLetGoHidden(map, seen, store);
  useEffect(() => {
    const sheet = root.current;
    if (!sheet) return;
    let start = { x: 0, y: 0 };
    const down = (event: PointerEvent) => {
      start = { x: event.clientX, y: event.clientY };
      // Shift would select the words in between instead.
      if (event.shiftKey && keyAt(event.target) && !isField(event.target)) event.preventDefault();
    };
    const up = (event: MouseEvent) =>
      click(event, Math.hypot(event.clientX - start.x, event.clientY - start.y) > 4);
    const focus = (event: FocusEvent) => {
      const key = keyAt(event.target);
      if (key) store.stand(key);
    };
    sheet.addEventListener('pointerdown', down, true);
    sheet.addEventListener('click', up, true);
    sheet.addEventListener('focusin', focus);
    return () => {
      sheet.removeEventListener('pointerdown', down, true);
      sheet.removeEventListener('click', up, true);
      sheet.removeEventListener('focusin', focus);
    };
  }, [root, store, click]);
}

/** There is always one part that Tab reaches, also after the one it was has gone. */
function useTabStop(map: JourneyMap, root: RefObject<HTMLElement | null>, store: SelectionStore) {
  // After each drawing: what stands on the sheet also depends on its width and on what is folded.
  useEffect(() => {
    const { at, keys } = store.get();
    const isHere = partsOf(map);
    const kept = [...keys].filter(isHere);
    if (kept.length < keys.size) store.select(kept);
    if (at && isHere(at)) return;
    store.stand(
      firstTouchpoint(map, root.current) ?? readGrid(map, root.current).stops[0]?.key ?? null,
    );
  });
}

/** Found without the thousands of cells beneath it, since this is asked as the map opens. */
function firstTouchpoint(map: JourneyMap, root: HTMLElement | null): PartKey | undefined {
  return readGrid({ ...map, cells: [] }, root, '[data-part^="touchpoint:"]').stops[0]?.key;
}

/** Lets go of what stands in a lane that is not shown any more: nobody takes away what they do not see. */
function useLetGoHidden(map: JourneyMap, { lanes }: Seen, store: SelectionStore) {
  // Only when other lanes are shown: a part that is gone to may be selected before its lane is drawn.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the shown lanes that change
  useEffect(() => {
    const shown = new Set(lanes.map(({ id }) => id));
    const { keys } = store.get();
    const kept = [...keys].filter((key) => {
      const part = partOf(key);
      const lane = part ? laneOf(map, part) : undefined;
      return lane === undefined || shown.has(lane);
    });
    if (kept.length < keys.size) store.select(kept);
  }, [lanes]);
}

/** Tells which parts a map has. */
function partsOf(map: JourneyMap): (key: PartKey) => boolean {
  const ids = new Map<string, Set<string>>();
  const has = (kind: string, list: readonly { id: string }[], id: string) => {
    const known = ids.get(kind) ?? new Set(list.map((it) => it.id));
    ids.set(kind, known);
    return known.has(id);
  };
  return (key) => {
    const part = partOf(key);
    switch (part?.kind) {
      case 'stage':
        return has('stage', map.stages, part.id);
      case 'touchpoint':
        return has('touchpoint', map.touchpoints, part.id);
      case 'arrow':
        return has('arrow', map.arrows, part.id);
      case 'lane':
        return has('lane', map.lanes, part.id);
      case 'cell':
        return has('cell', map.cells, part.id);
      case 'place':
        return has('lane', map.lanes, part.lane) && has('stage', map.stages, part.stage);
      case 'spot':
        return has('stage', map.stages, part.stage);
      case 'feeling':
        return (
          has('lane', map.lanes, part.lane) && has('touchpoint', map.touchpoints, part.touchpoint)
        );
      case 'end':
        return true;
      default:
        return false;
    }
  };
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null;
