import type { PointerEvent } from 'react';
import { moveLane } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { hold } from './hold.ts';

/**
 * Moves a lane up or down by its label, to a place beside one it can stand beside. Rows of lanes carry `data-lane`; the one it would come to
 * stand beside is marked with `data-drop`.
 */
export function useLaneDrag(lane: string, beside: (other: string) => boolean) {
  const hand = useHand();
  const mayEdit = useMayEdit();
  return (event: PointerEvent<HTMLElement>) => {
    const label = event.currentTarget;
    const holder = label.closest<HTMLElement>('[data-sheet]');
    const isField = event.target instanceof Element && event.target.closest('textarea, input');
    if (event.button !== 0 || !mayEdit || !holder || isField) return;
    const rows = () =>
      [...holder.querySelectorAll<HTMLElement>('[data-lane]')].filter((row) =>
        beside(row.dataset.lane ?? lane),
      );
    const start = event.clientY + scrollY + holder.scrollTop;
    let to: { id: string; side: 'before' | 'after' } | null = null;
    let marked: HTMLElement | null = null;
    const mark = (row: HTMLElement | null, side: 'before' | 'after') => {
      if (marked !== row) marked?.removeAttribute('data-drop');
      marked = row;
      row?.setAttribute('data-drop', side);
    };
    hold(event, {
      holder,
      begin: () => label.toggleAttribute('data-dragged', true),
      move: (at) => {
        const y = at.y + scrollY + holder.scrollTop - start;
        label.style.transform = `translateY(${y}px)`;
        const over = rows().findLast((row) => row.getBoundingClientRect().top <= at.y) ?? rows()[0];
        const area = over?.getBoundingClientRect();
        if (!over || !area) return;
        const side = at.y < area.top + area.height / 2 ? 'before' : 'after';
        const id = over.dataset.lane ?? lane;
        to = id === lane ? null : { id, side };
        mark(to ? over : null, side);
      },
      drop: () => {
        const goal = to;
        if (goal)
          hand.edit((map) => moveLane(map, { id: lane, to: placeOf(map.lanes, lane, goal) }));
      },
      end: () => {
        label.removeAttribute('data-dragged');
        label.style.transform = '';
        mark(null, 'before');
      },
    });
  };
}

/** The place from the top after the lane was taken out and put beside another one. */
function placeOf(
  lanes: readonly { id: string }[],
  lane: string,
  goal: { id: string; side: 'before' | 'after' },
): number {
  const rest = lanes.filter((it) => it.id !== lane);
  const at = rest.findIndex((it) => it.id === goal.id);
  return Math.max(0, goal.side === 'before' ? at : at + 1);
}
