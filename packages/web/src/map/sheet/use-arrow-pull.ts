import type { JourneyMap } from '@waymark/model';
import type { PointerEvent, RefObject } from 'react';
import { useWords } from '../../language.tsx';
import { addArrow, addTouchpoint, redirectArrow } from '../commands/commands.ts';
import { newId, useHand } from '../editing/editor.tsx';
import type { Box, Frame } from '../layout/frame.ts';
import { type FreePlace, freePlaceAt } from '../layout/free-place.ts';
import type { Flow } from '../layout/layout.ts';
import type { Point } from '../layout/ribbon.ts';
import { keyOf } from '../selection/part.ts';
import { useSelectionStore } from '../selection/selection.tsx';
import { hold } from '../view/hold.ts';
import { useDragStore } from './drag-store.tsx';
import { onCanvas } from './use-card-drag.ts';

/** How far beside a touchpoint an arrow still finds it, in pixels. */
const near = 8;
/** How far one pulls before a place of its own is meant, in pixels: the handle lies outside the touchpoint. */
const nearOwn = 22;

export type ArrowEnd = 'from' | 'to';

/** What is drawn by pulling: new arrows, to a touchpoint or to a free place, and ends of those there are. */
export function useArrowPull(map: JourneyMap, frame: Frame, canvas: RefObject<HTMLElement | null>) {
  const hand = useHand();
  const drag = useDragStore();
  const selection = useSelectionStore();
  const { t, locale } = useWords();

  /** Follows the pointer from a fixed end, and says where it was let go. */
  const follow = (
    event: PointerEvent,
    pull: { from: Point; own: string; end: ArrowEnd; free: boolean },
    drop: (over: string | null, place: FreePlace | null) => void,
  ) => {
    const sheet = canvas.current;
    const holder = sheet?.closest<HTMLElement>('[data-sheet]');
    if (event.button !== 0 || !sheet || !holder) return;
    event.preventDefault();
    event.stopPropagation();
    const { from, end } = pull;
    let over: string | null = null;
    let place: FreePlace | null = null;
    hold(event, {
      holder,
      touch: 'at once',
      move: (at) => {
        const to = onCanvas(sheet, at.x, at.y);
        const found = touchpointAt(frame, to, pull.own);
        over = found === pull.own ? null : found;
        place = pull.free && found === null ? freePlaceAt(frame, to) : null;
        drag.set({
          pull: { from, to, over, end },
          places: place ? [{ id: 'pulled', ...place }] : [],
        });
      },
      drop: () => drop(over, place),
      end: drag.clear,
    });
  };

  /** A new touchpoint at a free place, the arrow to it, and its name asked for: one step back in all. */
  const grow = (from: string, { column, own }: FreePlace) => {
    const stage = map.stages[column]?.id;
    const channel = map.touchpoints.find((it) => it.id === from)?.channel;
    if (stage === undefined || channel === undefined) return;
    const [id, arrow] = [newId(), newId()];
    const step = `pulling ${id}`;
    const name = { [locale]: t('map.new-touchpoint') };
    hand.edit(
      (now) =>
        addArrow(addTouchpoint(now, { id, stage, name, channel, ...own }), {
          id: arrow,
          from,
          to: id,
        }),
      step,
    );
    selection.edit(keyOf({ kind: 'touchpoint', id }), undefined, { step });
  };

  const onPull = (event: PointerEvent, id: string) => {
    const box = frame.boxes.get(id);
    if (!box) return;
    const from = { x: box.x + box.width, y: box.y + box.height / 2 };
    follow(event, { from, own: id, end: 'to', free: true }, (to, place) => {
      if (to) hand.edit((now) => addArrow(now, { id: newId(), from: id, to }));
      else if (place) grow(id, place);
    });
  };

  const onBend = (event: PointerEvent, { course, y1, y2, key }: Flow, end: ArrowEnd) => {
    const other = end === 'to' ? course.from : course.to;
    const side = end === 'to' ? course.leaves : course.arrives;
    const from = {
      x: side === 'left' ? other.x : other.x + other.width,
      y: end === 'to' ? y1 : y2,
    };
    follow(event, { from, own: other.id, end, free: false }, (over) => {
      if (!over) return;
      const ends = end === 'to' ? { to: over } : { from: over };
      hand.edit((now) => redirectArrow(now, { id: key, ...ends }));
    });
  };
  return { onPull, onBend };
}

/** Found by where the touchpoints stand: asking the page for each move would cost a layout. */
function touchpointAt(frame: Frame, at: Point, own: string): string | null {
  const isAt = (box: Box, room: number) =>
    at.x >= box.x - room &&
    at.x <= box.x + box.width + room &&
    at.y >= box.y - room &&
    at.y <= box.y + box.height + room;
  for (const box of frame.boxes.values()) if (box.id !== own && isAt(box, near)) return box.id;
  const from = frame.boxes.get(own);
  return from && isAt(from, nearOwn) ? own : null;
}
