import type { JourneyMap } from '@waymark/model';
import type { MouseEvent, RefObject } from 'react';
import { useWords } from '../../language.tsx';
import { addTouchpoint } from '../commands/commands.ts';
import { newId, useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import type { Frame } from '../layout/frame.ts';
import { freePlaceAt } from '../layout/free-place.ts';
import { keyOf } from '../selection/part.ts';
import { useSelectionStore } from '../selection/selection.tsx';
import { onCanvas } from './use-card-drag.ts';

/** What is drawn on the paper, and has a double click of its own or none. */
const drawn = '[data-part], [data-touchpoint], button, a, path, input, textarea';

/** A double click on bare paper makes a touchpoint there and asks for its name: one step back in all. */
export function useAddHere(map: JourneyMap, frame: Frame, canvas: RefObject<HTMLElement | null>) {
  const hand = useHand();
  const selection = useSelectionStore();
  const mayEdit = useMayEdit();
  const { t, locale } = useWords();
  return (event: MouseEvent) => {
    const sheet = canvas.current;
    const isBare = event.target instanceof Element && !event.target.closest(drawn);
    if (!mayEdit || !isBare || !sheet) return;
    const place = freePlaceAt(frame, onCanvas(sheet, event.clientX, event.clientY));
    const stage = place ? map.stages[place.column] : undefined;
    if (!place || !stage) return;
    const id = newId();
    const step = `adding ${id}`;
    const name = { [locale]: t('map.new-touchpoint') };
    const touchpoint = { id, stage: stage.id, name, channel: 'web' as const, ...place.own };
    hand.edit((now) => addTouchpoint(now, touchpoint), step);
    selection.edit(keyOf({ kind: 'touchpoint', id }), undefined, { step });
  };
}
