import type { JourneyMap } from '@waymark/model';
import type { PointerEvent, RefObject } from 'react';
import { placeTouchpoints } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { type DropPlace, dropPlaces } from '../layout/drop.ts';
import type { Frame } from '../layout/frame.ts';
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
    let places: readonly DropPlace[] = [];
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
        const next = dropPlaces(frame, { ids, held: id, by });
        if (isSame(next, places)) return drag.set({ by });
        places = next;
        drag.set({ by, places });
      },
      drop: () => {
        if (!places.some((it) => isElsewhere(frame, it))) return;
        const placed = places.flatMap(({ column, ...it }) => {
          const stage = map.stages[column]?.id;
          return stage === undefined ? [] : [{ ...it, stage }];
        });
        hand.edit((now) => placeTouchpoints(now, placed));
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

const isSame = (a: readonly DropPlace[], b: readonly DropPlace[]): boolean =>
  a.length === b.length && a.every((it, i) => it.column === b[i]?.column && it.top === b[i]?.top);

/** Whether a touchpoint would stand elsewhere than it does. */
function isElsewhere({ boxes }: Frame, { id, column, top }: DropPlace): boolean {
  const box = boxes.get(id);
  return box?.column !== column || box.y !== top;
}
