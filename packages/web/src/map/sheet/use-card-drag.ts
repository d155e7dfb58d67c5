import type { JourneyMap } from '@waymark/model';
import type { PointerEvent, RefObject } from 'react';
import { moveTouchpoint, moveTouchpoints } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { type Box, columnAt, type Frame } from '../layout/frame.ts';
import { keyOf } from '../selection/part.ts';
import { useSelectionStore } from '../selection/selection.tsx';
import { hold } from '../view/hold.ts';
import { useDragStore } from './drag-store.tsx';

/**
 * Moves a touchpoint with the pointer: it follows, and takes the nearest place when let go. One of
 * several that are selected takes the others along.
 */
export function useCardDrag(
  map: JourneyMap,
  frame: Frame,
  canvas: RefObject<HTMLElement | null>,
  moved: (count: number) => void,
) {
  const hand = useHand();
  const mayEdit = useMayEdit();
  const drag = useDragStore();
  const selection = useSelectionStore();

  return (event: PointerEvent, id: string) => {
    const sheet = canvas.current;
    const holder = sheet?.closest<HTMLElement>('[data-sheet]');
    const box = frame.boxes.get(id);
    if (event.button !== 0 || !mayEdit || !box || !sheet || !holder) return;
    if (event.shiftKey || event.ctrlKey || event.metaKey) return;
    const { keys } = selection.get();
    const isOneOfMany = keys.has(keyOf({ kind: 'touchpoint', id }));
    const ids = map.touchpoints
      .map((it) => it.id)
      .filter((it) => it === id || (isOneOfMany && keys.has(keyOf({ kind: 'touchpoint', id: it }))))
      .filter((it) => frame.boxes.has(it));
    const start = onCanvas(sheet, event.clientX, event.clientY);
    let target = { column: box.column, row: box.row };
    const cards = () =>
      ids.flatMap((it) => {
        const card = sheet.querySelector<HTMLElement>(`[data-card="${CSS.escape(it)}"]`);
        return card ? [card] : [];
      });
    let dragged: HTMLElement[] = [];
    hold(event, {
      holder,
      begin: () => {
        drag.set({ kept: ids });
        dragged = cards();
        for (const card of dragged) card.toggleAttribute('data-dragged', true);
      },
      move: (at) => {
        const now = onCanvas(sheet, at.x, at.y);
        const by = { x: now.x - start.x, y: now.y - start.y };
        for (const card of dragged) card.style.transform = `translate(${by.x}px, ${by.y}px)`;
        const next = placeAt(frame, box, by);
        if (next.column === target.column && next.row === target.row) return drag.set({ by });
        target = next;
        drag.set({ by, places: placesOf(frame, ids, box, target) });
      },
      drop: () => {
        const columns = target.column - box.column;
        const rows = target.row - box.row;
        if (columns === 0 && rows === 0) return;
        const stage = map.stages[target.column];
        if (ids.length > 1) hand.edit((now) => moveTouchpoints(now, { ids, columns, rows }));
        else if (stage) {
          const row = rowIn(frame, target.row);
          hand.edit((now) => moveTouchpoint(now, { id, stage: stage.id, row }));
        }
        moved(ids.length);
      },
      end: () => {
        for (const card of dragged) {
          card.removeAttribute('data-dragged');
          card.style.transform = '';
        }
        drag.clear();
      },
    });
  };
}

/** A point of the screen in pixels of the canvas, whatever was scrolled since. */
export function onCanvas(canvas: HTMLElement, x: number, y: number): { x: number; y: number } {
  const area = canvas.getBoundingClientRect();
  return { x: x - area.left, y: y - area.top };
}

function placeAt(frame: Frame, box: Box, by: { x: number; y: number }) {
  const column = columnAt(frame, box.x + by.x + frame.cardWidth / 2);
  const row = Math.round((box.y + by.y - (frame.rowTops[0] ?? 0)) / frame.pitch);
  return { column, row: Math.max(0, row) };
}

function placesOf(
  frame: Frame,
  ids: readonly string[],
  grabbed: Box,
  target: { column: number; row: number },
): { column: number; row: number }[] {
  return ids.flatMap((id) => {
    const box = frame.boxes.get(id);
    if (!box) return [];
    const column = box.column + target.column - grabbed.column;
    return [{ column, row: Math.max(0, box.row + target.row - grabbed.row) }];
  });
}

/** Rows under the line of visibility are counted anew from there. */
function rowIn(frame: Frame, row: number): number {
  const line = frame.visibilityY;
  if (line === null) return row;
  const front = frame.rowTops.filter((top) => top < line).length;
  return row >= front ? row - front : row;
}
