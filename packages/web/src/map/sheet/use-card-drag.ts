import { type PointerEvent, useRef, useState } from 'react';
import { moveTouchpoint } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import { type Frame, labelWidth } from '../layout/frame.ts';

export interface CardDrag {
  id: string;
  x: number;
  y: number;
  /** The place it would take if let go now. */
  target: { column: number; row: number };
}

const threshold = 5;

/** Moves a touchpoint with the pointer: it follows, and takes the nearest place when let go. */
export function useCardDrag(frame: Frame, stages: readonly { id: string }[]) {
  const hand = useHand();
  const [drag, setDrag] = useState<CardDrag | null>(null);
  const justDragged = useRef(false);

  const grab = (event: PointerEvent, id: string) => {
    const box = frame.boxes.get(id);
    if (event.button !== 0 || event.pointerType === 'touch' || !box) return;
    const start = { x: event.clientX, y: event.clientY };
    let last: CardDrag | null = null;
    const move = (now: globalThis.PointerEvent) => {
      const x = now.clientX - start.x;
      const y = now.clientY - start.y;
      if (!last && Math.hypot(x, y) < threshold) return;
      const width = frame.columns[0]?.width ?? 1;
      const centre = box.x + x + box.width / 2 - labelWidth;
      const column = Math.max(0, Math.min(stages.length - 1, Math.floor(centre / width)));
      const row = Math.max(0, nearestRow(frame, box.y + y));
      last = { id, x, y, target: { column, row } };
      setDrag(last);
    };
    const stop = () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', drop);
      removeEventListener('pointercancel', stop);
      removeEventListener('keydown', giveUp);
      setDrag(null);
    };
    const drop = () => {
      const to = last?.target;
      const stage = to && stages[to.column];
      stop();
      if (!to || !stage) return;
      justDragged.current = true;
      setTimeout(() => {
        justDragged.current = false;
      }, 50);
      if (to.column === box.column && to.row === box.row) return;
      hand.edit((map) => moveTouchpoint(map, { id, stage: stage.id, row: rowIn(frame, to.row) }));
    };
    const giveUp = (key: KeyboardEvent) => {
      if (key.key === 'Escape') stop();
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', drop);
    addEventListener('pointercancel', stop);
    addEventListener('keydown', giveUp);
  };
  return { drag, grab, justDragged };
}

function nearestRow(frame: Frame, y: number): number {
  return Math.round((y - (frame.rowTops[0] ?? 0)) / frame.pitch);
}

/** Rows under the line of visibility are counted anew from there. */
function rowIn(frame: Frame, row: number): number {
  const line = frame.visibilityY;
  if (line === null) return row;
  const front = frame.rowTops.filter((top) => top < line).length;
  return row >= front ? row - front : row;
}
