import { type PointerEvent, useState } from 'react';
import { addArrow } from '../commands/commands.ts';
import { newId, useHand } from '../editing/editor.tsx';
import type { Frame } from '../layout/frame.ts';

export interface Pull {
  from: { x: number; y: number };
  to: { x: number; y: number };
  /** The touchpoint the arrow would end at. */
  over: string | null;
}

/** Draws an arrow from a touchpoint's handle to another touchpoint. */
export function useArrowPull(frame: Frame, canvas: () => HTMLElement | null) {
  const hand = useHand();
  const [pull, setPull] = useState<Pull | null>(null);

  const start = (event: PointerEvent, id: string) => {
    const box = frame.boxes.get(id);
    const sheet = canvas();
    if (event.button !== 0 || !box || !sheet) return;
    event.preventDefault();
    event.stopPropagation();
    const from = { x: box.x + box.width, y: box.y + box.height / 2 };
    let over: string | null = null;
    const move = (now: globalThis.PointerEvent) => {
      const area = sheet.getBoundingClientRect();
      const under = document
        .elementFromPoint(now.clientX, now.clientY)
        ?.closest<HTMLElement>('[data-touchpoint]');
      over = under?.dataset.touchpoint ?? null;
      if (over === id) over = null;
      setPull({ from, to: { x: now.clientX - area.left, y: now.clientY - area.top }, over });
    };
    const end = () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', drop);
      removeEventListener('pointercancel', end);
      setPull(null);
    };
    const drop = () => {
      const to = over;
      end();
      if (to) hand.edit((map) => addArrow(map, { id: newId(), from: id, to }));
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', drop);
    addEventListener('pointercancel', end);
  };
  return { pull, start };
}
