import type { ClipboardEvent } from 'react';
import { useWords } from '../../../language.tsx';
import { ownType } from '../../clipboard/clip-format.ts';
import { readFeelings } from '../../clipboard/read-feelings.ts';
import { type Curve, setEmotion } from '../../commands/commands.ts';
import { newId, useHand } from '../../editing/editor.tsx';
import { useMayEdit } from '../../editing/may-edit.tsx';
import { useDeskStore } from '../../keyboard/desk.tsx';
import { partOf } from '../../selection/part.ts';
import type { Spot } from '../feeling-points.ts';

/**
 * Hears a row of feelings pasted on a dot: they go on the curve that is drawn on, touchpoint by
 * touchpoint from that one on. Whatever else is pasted is left to the sheet.
 */
export function useFeelingsPaste(spots: readonly Spot[], pen: Curve) {
  const { t } = useWords();
  const hand = useHand();
  const mayEdit = useMayEdit();
  const desk = useDeskStore();
  return (event: ClipboardEvent<HTMLElement>) => {
    const { target, clipboardData } = event;
    const part = target instanceof Element ? partOf(target.getAttribute('data-part')) : null;
    const isOwn = clipboardData.getData(ownType) !== '';
    const felt = isOwn ? null : readFeelings(clipboardData.getData('text/plain'));
    if (!mayEdit || part?.kind !== 'feeling' || !felt) return;
    event.preventDefault();
    const along = spots.slice(spots.findIndex((it) => it.touchpoint === part.touchpoint));
    const put = along.flatMap(({ touchpoint }, i) => {
      const value = felt[i] ?? null;
      return value === null ? [] : [{ ...pen, touchpoint, value }];
    });
    hand.edit((map) => put.reduce(setEmotion, map), `feelings ${newId()}`);
    hand.seal();
    desk.tell(t('clipboard.felt', { n: put.length }));
    const left = felt.slice(along.length).filter((it) => it !== null).length;
    if (left > 0) desk.note({ sentence: t('clipboard.felt.left', { n: left }) });
  };
}
