import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Frame } from '../layout/frame.ts';
import { columnAt } from '../layout/frame.ts';
import { useSteady } from '../sheet/use-steady.ts';
import { useViewCommands } from './use-view-commands.ts';
import { useView } from './view.tsx';

/** How much turning of the wheel, or spreading of fingers, is one level. */
const wheelStep = 90;
const pinchStep = 1.3;

/** A place on the sheet that stays where it is on the screen while the columns change their width. */
interface Anchor {
  column: number;
  /** How far into the column, 0-1. */
  share: number;
  /** Pixels from the left of the sheet's frame. */
  screen: number;
}

/**
 * Comes closer and goes farther away by keys (+, - and 0), Ctrl and the wheel, and two fingers. What
 * is pointed at stays under the pointer.
 */
export function useZoom(holder: RefObject<HTMLElement | null>, frame: Frame | null): void {
  const { zoom } = useView();
  const anchor = useRef<Anchor | null>(null);
  const shown = useRef(frame);
  const zoomAt = useSteady((by: number, clientX: number | null) => {
    const sheet = holder.current;
    // Whoever stands at the beginning stays there, unless they point elsewhere.
    const isAtStart = sheet?.scrollLeft === 0 && clientX === null;
    if (sheet && frame && !isAtStart) anchor.current = anchorAt(sheet, frame, clientX);
    zoom(by);
  });
  useViewCommands((by) => zoomAt(by, null));
  useLayoutEffect(() => {
    const sheet = holder.current;
    const to = anchor.current;
    if (shown.current === frame || !sheet || !frame) return;
    const changed = shown.current?.columnWidth !== frame.columnWidth;
    shown.current = frame;
    if (!to || !changed) return;
    anchor.current = null;
    const column = frame.columns[to.column];
    if (column) sheet.scrollLeft = column.x + column.width * to.share - to.screen;
  }, [holder, frame]);
  useEffect(() => {
    const sheet = holder.current;
    if (!sheet) return;
    const wheel = wheelZoom(zoomAt);
    const { start, move } = pinchZoom(zoomAt);
    sheet.addEventListener('wheel', wheel, { passive: false });
    sheet.addEventListener('touchstart', start, { passive: true });
    sheet.addEventListener('touchmove', move, { passive: false });
    return () => {
      sheet.removeEventListener('wheel', wheel);
      sheet.removeEventListener('touchstart', start);
      sheet.removeEventListener('touchmove', move);
    };
  }, [holder, zoomAt]);
}

type ZoomAt = (by: number, clientX: number | null) => void;

function wheelZoom(zoomAt: ZoomAt) {
  let turned = 0;
  let last = 0;
  return (event: WheelEvent) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    // A trackpad sends a pinch as many small turns, a mouse as a few big ones.
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
    if (event.timeStamp - last > 400) turned = 0;
    last = event.timeStamp;
    turned += event.deltaY * lines * (Math.abs(event.deltaY) < 30 ? 3 : 1);
    if (Math.abs(turned) < wheelStep) return;
    zoomAt(turned < 0 ? 1 : -1, event.clientX);
    turned = 0;
  };
}

function pinchZoom(zoomAt: ZoomAt) {
  let apart = 0;
  const distance = ([a, b]: readonly Touch[]) =>
    a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
  return {
    start: (event: TouchEvent) => {
      if (event.touches.length === 2) apart = distance([...event.touches]);
    },
    move: (event: TouchEvent) => {
      if (event.touches.length !== 2 || apart === 0) return;
      if (event.cancelable) event.preventDefault();
      const [a, b] = event.touches;
      const now = distance([...event.touches]);
      const ratio = now / apart;
      if (ratio < pinchStep && ratio > 1 / pinchStep) return;
      zoomAt(ratio > 1 ? 1 : -1, a && b ? (a.clientX + b.clientX) / 2 : null);
      apart = now;
    },
  };
}

function anchorAt(sheet: HTMLElement, frame: Frame, clientX: number | null): Anchor {
  const { left, width } = sheet.getBoundingClientRect();
  const screen = clientX === null ? width / 2 : clientX - left;
  const x = sheet.scrollLeft + screen;
  const index = columnAt(frame, x);
  const column = frame.columns[index];
  const share = column && column.width > 0 ? (x - column.x) / column.width : 0;
  return { column: index, share: Math.max(0, Math.min(1, share)), screen };
}
