import type { PointerEvent } from 'react';
import { moveStage } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import type { Frame } from '../layout/frame.ts';
import { hold } from '../view/hold.ts';
import { useDragStore } from './drag-store.tsx';
import { useSteady } from './use-steady.ts';

/** Moves a stage with all that is in it to the left or right by its head. */
export function useStageDrag(frame: Frame, moved: (count: number) => void) {
  const hand = useHand();
  const mayEdit = useMayEdit();
  const drag = useDragStore();
  return useSteady((event: PointerEvent<HTMLElement>, index: number) => {
    const head = event.currentTarget;
    const holder = head.closest<HTMLElement>('[data-sheet]');
    const stage = frame.columns[index]?.stage;
    const isField = event.target instanceof Element && event.target.closest('textarea, input');
    if (event.button !== 0 || !mayEdit || !holder || stage === undefined || isField) return;
    const left = () => holder.getBoundingClientRect().left - holder.scrollLeft;
    const start = event.clientX - left();
    let to = index;
    hold(event, {
      holder,
      begin: () => head.toggleAttribute('data-dragged', true),
      move: (at) => {
        const x = at.x - left();
        head.style.transform = `translateX(${x - start}px)`;
        const next = gapAt(frame, x);
        to = next > index ? next - 1 : next;
        const line = next < frame.columns.length ? frame.columns[next]?.x : frame.width;
        drag.set({ line: to === index ? null : (line ?? null) });
      },
      drop: () => {
        if (to === index) return;
        hand.edit((map) => moveStage(map, { id: stage, to }));
        moved(1);
      },
      end: () => {
        head.removeAttribute('data-dragged');
        head.style.transform = '';
        drag.clear();
      },
    });
  });
}

/** The place between two columns that is nearest; 0 stands before the first. */
function gapAt(frame: Frame, x: number): number {
  const after = frame.columns.findIndex((column) => x < column.x + column.width / 2);
  return after === -1 ? frame.columns.length : after;
}
