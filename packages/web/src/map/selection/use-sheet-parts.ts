import type { JourneyMap } from '@waymark/model';
import { type RefObject, useEffect } from 'react';
import { useSteady } from '../sheet/use-steady.ts';
import { askToReveal } from '../view/reveal.ts';
import { between, type Grid, gridOf } from './grid.ts';
import { type PartKey, partOf } from './part.ts';
import { useSelectionStore } from './selection.tsx';
import type { SelectionStore } from './store.ts';

const keyAt = (target: EventTarget | null): PartKey | null => {
  const element = target instanceof Element ? target.closest('[data-part]') : null;
  const key = element?.getAttribute('data-part') ?? null;
  return partOf(key) ? (key as PartKey) : null;
};

/** The grid of what is drawn beneath an element at this moment. */
export function readGrid(map: JourneyMap, root: HTMLElement | null): Grid {
  const drawn = [...(root?.querySelectorAll('[data-part]') ?? [])];
  return gridOf(
    map,
    drawn.map((it) => it.getAttribute('data-part') as PartKey),
  );
}

/** How many frames a part is waited for that is about to be drawn. */
const mostPatience = 20;

/** Gives a part the focus; one that is about to be drawn gets it as soon as it is. */
export function focusPart(root: HTMLElement | null, key: PartKey, patience = mostPatience): void {
  const element = root?.querySelector<HTMLElement>(`[data-part="${CSS.escape(key)}"]`);
  if (element) {
    element.focus();
    return;
  }
  if (patience === mostPatience) askToReveal(root, key);
  if (patience > 0) requestAnimationFrame(() => focusPart(root, key, patience - 1));
}

/**
 * Hears at the sheet's root what is clicked and focused: a click selects, with Ctrl it adds, with
 * Shift it selects all up to there, and a click on bare paper lets go. A click with one of those keys
 * does nothing else.
 */
export function useSheetParts(map: JourneyMap, root: RefObject<HTMLElement | null>): void {
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
      store.select(between(readGrid(map, root.current), anchor, key), anchor);
    } else store.toggle(key);
  });
  useTabStop(map, root, store);
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
    const { stops } = readGrid(map, root.current);
    const first = stops.find(({ key }) => key.startsWith('touchpoint:')) ?? stops[0];
    store.stand(first?.key ?? null);
  });
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
