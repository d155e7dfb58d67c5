import type { Cell } from '@waymark/model';
import type { PointerEvent } from 'react';
import { moveCell } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { hold } from '../view/hold.ts';

interface Goal {
  lane: string;
  stage: string;
  before: string | undefined;
}

/**
 * Moves a cell with the pointer to another place of its lane, or of another lane of fitting form.
 * Places carry `data-place` in rows that carry `data-lane`; the one beneath is marked.
 */
export function useCellDrag(cell: Cell) {
  const hand = useHand();
  const mayEdit = useMayEdit();
  return (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget;
    const holder = box.closest<HTMLElement>('[data-sheet]');
    const isWriting =
      event.target instanceof Element && event.target.closest('textarea, input, select, a');
    if (event.button !== 0 || !mayEdit || !holder || isWriting) return;
    if (event.shiftKey || event.ctrlKey || event.metaKey) return;
    let goal: Goal | null = null;
    let marked: Element | null = null;
    const mark = (place: Element | null) => {
      marked?.removeAttribute('data-cell-drop');
      marked = place;
      place?.setAttribute('data-cell-drop', '');
    };
    hold(event, {
      holder,
      begin: () => box.toggleAttribute('data-dragged', true),
      move: (at) => {
        box.style.transform = `translate(${at.x - event.clientX}px, ${at.y - event.clientY}px)`;
        const place = document
          .elementsFromPoint(at.x, at.y)
          .map((it) => it.closest('[data-place]'))
          .find((it) => it !== null);
        goal = place ? goalAt(place, box, at.y) : null;
        mark(goal && place ? place : null);
      },
      drop: () => {
        const to = goal;
        if (!to) return;
        const { before, ...place } = to;
        hand.edit((map) =>
          moveCell(map, { id: cell.id, ...place, ...(before === undefined ? {} : { before }) }),
        );
      },
      end: () => {
        box.removeAttribute('data-dragged');
        box.style.transform = '';
        mark(null);
      },
    });
  };
}

/** Where a cell let go at a height would stand: before the first cell whose middle lies beneath. */
function goalAt(place: Element, dragged: Element, y: number): Goal | null {
  const lane = place.closest<HTMLElement>('[data-lane]')?.dataset.lane;
  const stage = place.getAttribute('data-place');
  if (lane === undefined || stage === null) return null;
  const next = [...place.querySelectorAll('[data-cell]')].find((it) => {
    const { top, height } = it.getBoundingClientRect();
    return it !== dragged && y < top + height / 2;
  });
  return { lane, stage, before: next?.getAttribute('data-cell') ?? undefined };
}
