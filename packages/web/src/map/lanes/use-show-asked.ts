import type { JourneyMap, Lane } from '@waymark/model';
import { type RefObject, useEffect } from 'react';
import { partOf } from '../selection/part.ts';
import { useSteady } from '../sheet/use-steady.ts';
import { laneOf, revealAsked } from '../view/reveal.ts';
import { type LanesLookHand, plainLook } from './lanes-look.tsx';

/** Shows all lanes again when a part is asked for that stands in one of those not shown. */
export function useShowAsked(
  section: RefObject<HTMLElement | null>,
  of: { map: JourneyMap; lanes: readonly Lane[]; change: LanesLookHand['change'] },
): void {
  const show = useSteady((event: Event) => {
    const part = event instanceof CustomEvent ? partOf(String(event.detail)) : null;
    const lane = part ? laneOf(of.map, part) : undefined;
    const isThere = of.map.lanes.some(({ id }) => id === lane);
    if (!isThere || of.lanes.some(({ id }) => id === lane)) return;
    const { style, persona, hidden } = plainLook;
    of.change({ style, persona, hidden });
  });
  useEffect(() => {
    const sheet = section.current?.closest('[data-sheet]');
    sheet?.addEventListener(revealAsked, show);
    return () => sheet?.removeEventListener(revealAsked, show);
  }, [section, show]);
}
