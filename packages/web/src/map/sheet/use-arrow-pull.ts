import type { PointerEvent, RefObject } from 'react';
import { addArrow } from '../commands/commands.ts';
import { newId, useHand } from '../editing/editor.tsx';
import type { Frame } from '../layout/frame.ts';
import { hold } from '../view/hold.ts';
import { useDragStore } from './drag-store.tsx';
import { onCanvas } from './use-card-drag.ts';

/** How far beside a touchpoint an arrow still finds it, in pixels. */
const near = 8;

/** Draws an arrow from a touchpoint's handle to another touchpoint. */
export function useArrowPull(frame: Frame, canvas: RefObject<HTMLElement | null>) {
  const hand = useHand();
  const drag = useDragStore();
  return (event: PointerEvent, id: string) => {
    const box = frame.boxes.get(id);
    const sheet = canvas.current;
    const holder = sheet?.closest<HTMLElement>('[data-sheet]');
    if (event.button !== 0 || !box || !sheet || !holder) return;
    event.preventDefault();
    event.stopPropagation();
    const from = { x: box.x + box.width, y: box.y + box.height / 2 };
    let over: string | null = null;
    hold(event, {
      holder,
      touch: 'at once',
      move: (at) => {
        const to = onCanvas(sheet, at.x, at.y);
        over = touchpointAt(frame, to, id);
        drag.set({ pull: { from, to, over } });
      },
      drop: () => {
        const to = over;
        if (to) hand.edit((map) => addArrow(map, { id: newId(), from: id, to }));
      },
      end: drag.clear,
    });
  };
}

/** Found by where the touchpoints stand: asking the page for each move would cost a layout. */
function touchpointAt(frame: Frame, at: { x: number; y: number }, not: string): string | null {
  for (const box of frame.boxes.values()) {
    const isX = at.x >= box.x - near && at.x <= box.x + box.width + near;
    const isY = at.y >= box.y - near && at.y <= box.y + box.height + near;
    if (isX && isY && box.id !== not) return box.id;
  }
  return null;
}
