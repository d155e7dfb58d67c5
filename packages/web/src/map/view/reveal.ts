import type { JourneyMap } from '@waymark/model';
import { type RefObject, useEffect } from 'react';
import type { Frame } from '../layout/frame.ts';
import { type Part, type PartKey, partOf } from '../selection/part.ts';
import { useSteady } from '../sheet/use-steady.ts';
import { useView } from './view.tsx';

/** The event by which the sheet is asked; its detail is the key of the part. */
export const revealAsked = 'revealpart';

/** Asks the sheet to bring a part into sight that is not drawn, wherever it stands. */
export function askToReveal(sheet: HTMLElement | null, key: PartKey): void {
  sheet?.dispatchEvent(new CustomEvent(revealAsked, { detail: key }));
}

/**
 * Brings into sight what is asked for: comes closer when it is only drawn from near, opens the column
 * it is closed in, and scrolls there.
 */
export function useReveal(
  map: JourneyMap,
  frame: Frame | null,
  holder: RefObject<HTMLElement | null>,
): void {
  const { view, setLevel, unfold } = useView();
  const reveal = useSteady((event: Event) => {
    const key = event instanceof CustomEvent ? partOf(String(event.detail)) : null;
    const sheet = holder.current;
    if (!key || !sheet || !frame) return;
    if (view.level !== 'all') setLevel('all');
    const stage = stageOf(map, key);
    const index = map.stages.findIndex((it) => it.id === stage);
    for (const id of [stage, map.stages[index]?.phase])
      if (id !== undefined && view.folded.has(id)) unfold(id);
    const column = frame.columns[index];
    const left = column ? column.x - sheet.clientWidth / 2 + column.width / 2 : sheet.scrollLeft;
    sheet.scrollTo({ left, behavior: 'instant' });
    const lane = laneOf(map, key);
    if (lane === undefined) sheet.scrollTo({ top: 0, left, behavior: 'instant' });
    else {
      const row = sheet.querySelector(`[data-lane="${CSS.escape(lane)}"]`);
      row?.scrollIntoView({ block: 'center', inline: 'nearest' });
    }
  });
  useEffect(() => {
    const sheet = holder.current;
    sheet?.addEventListener(revealAsked, reveal);
    return () => sheet?.removeEventListener(revealAsked, reveal);
  }, [holder, reveal]);
}

function stageOf(map: JourneyMap, part: Part): string | undefined {
  switch (part.kind) {
    case 'stage':
      return part.id;
    case 'touchpoint':
      return map.touchpoints.find((it) => it.id === part.id)?.stage;
    case 'arrow': {
      const arrow = map.arrows.find((it) => it.id === part.id);
      return map.touchpoints.find((it) => it.id === arrow?.from)?.stage;
    }
    case 'feeling':
      return map.touchpoints.find((it) => it.id === part.touchpoint)?.stage;
    case 'cell':
      return map.cells.find((it) => it.id === part.id)?.stage;
    case 'place':
    case 'spot':
      return part.stage;
    default:
      return undefined;
  }
}

/** The lane that a part stands in, or is. */
export function laneOf(map: JourneyMap, part: Part): string | undefined {
  if (part.kind === 'cell') return map.cells.find((it) => it.id === part.id)?.lane;
  if (part.kind === 'place' || part.kind === 'feeling') return part.lane;
  return part.kind === 'lane' ? part.id : undefined;
}
