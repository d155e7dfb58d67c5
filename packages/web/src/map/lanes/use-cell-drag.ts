import { type Cell, type Lane, laneKinds } from '@waymark/model';
import type { PointerEvent } from 'react';
import { useWords } from '../../language.tsx';
import { fitsKind, moveCells } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { useDeskStore } from '../keyboard/desk.tsx';
import { keyOf, partOf } from '../selection/part.ts';
import { useSelectionStore } from '../selection/selection.tsx';
import { hold } from '../view/hold.ts';

interface Goal {
  lane: string;
  stage: string;
  before: string | undefined;
}

/**
 * Moves a cell with the pointer to another place of its lane, or of another lane of fitting form; one
 * of several that are selected takes the others along. Places carry `data-place` in rows that carry
 * `data-lane` and `data-kind`; the one beneath is marked.
 */
export function useCellDrag(cell: Cell, lane: Lane) {
  const { t } = useWords();
  const hand = useHand();
  const mayEdit = useMayEdit();
  const desk = useDeskStore();
  const selection = useSelectionStore();
  return (event: PointerEvent<HTMLElement>) => {
    const holder = event.currentTarget.closest<HTMLElement>('[data-sheet]');
    const isWriting =
      event.target instanceof Element && event.target.closest('textarea, input, select, a');
    if (event.button !== 0 || !mayEdit || !holder || isWriting) return;
    if (event.shiftKey || event.ctrlKey || event.metaKey) return;
    const { id } = cell;
    const { keys } = selection.get();
    const chosen = [...keys].map(partOf).flatMap((it) => (it?.kind === 'cell' ? [it.id] : []));
    const ids = keys.has(keyOf({ kind: 'cell', id })) ? chosen : [id];
    let boxes: HTMLElement[] = [];
    let goal: Goal | null = null;
    let isMisfit = false;
    let marked: Element | null = null;
    const mark = (place: Element | null) => {
      marked?.removeAttribute('data-cell-drop');
      marked = place;
      place?.setAttribute('data-cell-drop', '');
    };
    hold(event, {
      holder,
      begin: () => {
        boxes = ids.flatMap((it) => [
          ...holder.querySelectorAll<HTMLElement>(`[data-cell="${CSS.escape(it)}"]`),
        ]);
        for (const box of boxes) box.toggleAttribute('data-dragged', true);
      },
      move: (at) => {
        const by = `translate(${at.x - event.clientX}px, ${at.y - event.clientY}px)`;
        for (const box of boxes) box.style.transform = by;
        const beneath = document.elementsFromPoint(at.x, at.y);
        const row = closest(beneath, '[data-lane]');
        const place = closest(beneath, '[data-place]');
        const kind = laneKinds.find((it) => it === row?.dataset.kind);
        isMisfit = row !== null && !(kind && fitsKind(lane.kind, kind));
        goal = place && !isMisfit ? goalAt(place, boxes, at.y) : null;
        mark(goal ? place : null);
      },
      drop: () => {
        const to = goal;
        if (to) hand.edit((map) => moveCells(map, { id, ids, ...to }));
        else if (isMisfit) desk.note({ sentence: t('lanes.no-fit') });
      },
      end: () => {
        for (const box of boxes) {
          box.removeAttribute('data-dragged');
          box.style.transform = '';
        }
        mark(null);
      },
    });
  };
}

/** The first of what lies beneath the pointer, or of what that lies in, that is such a thing. */
function closest(beneath: readonly Element[], wanted: string): HTMLElement | null {
  for (const it of beneath) {
    const found = it.closest<HTMLElement>(wanted);
    if (found) return found;
  }
  return null;
}

/** Where cells let go at a height would stand: before the first cell whose middle lies beneath. */
function goalAt(place: HTMLElement, dragged: readonly Element[], y: number): Goal | null {
  const lane = place.closest<HTMLElement>('[data-lane]')?.dataset.lane;
  const stage = place.dataset.place;
  if (lane === undefined || stage === undefined) return null;
  const next = [...place.querySelectorAll('[data-cell]')].find((it) => {
    const { top, height } = it.getBoundingClientRect();
    return !dragged.includes(it) && y < top + height / 2;
  });
  return { lane, stage, before: next?.getAttribute('data-cell') ?? undefined };
}
