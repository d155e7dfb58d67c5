import { type RefObject, useEffect } from 'react';
import { type PartKey, partOf } from '../selection/part.ts';
import { useSelectionStore } from '../selection/selection.tsx';
import { hold } from '../view/hold.ts';
import { useDragStore } from './drag-store.tsx';

interface Spot {
  key: PartKey;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const things = ['touchpoint', 'cell', 'stage'];

/** Selects what is boxed in by a drag that begins on bare paper; with Shift it adds to what was. */
export function useBoxSelect(holder: RefObject<HTMLElement | null>): void {
  const selection = useSelectionStore();
  const drag = useDragStore();
  useEffect(() => {
    const sheet = holder.current;
    if (!sheet) return;
    const down = (event: PointerEvent) => {
      if (event.button !== 0 || !isBare(event.target) || event.defaultPrevented) return;
      const before = event.shiftKey ? selection.get().keys : new Set<PartKey>();
      const start = inSheet(sheet, event.clientX, event.clientY);
      let spots: Spot[] = [];
      let scrolled = -1;
      hold(event, {
        holder: sheet,
        begin: () => getSelection()?.removeAllRanges(),
        move: (at) => {
          // What comes into sight while the sheet scrolls can be boxed in too.
          const place = sheet.scrollLeft + sheet.scrollTop + scrollY;
          if (place !== scrolled) spots = spotsOf(sheet);
          scrolled = place;
          const now = inSheet(sheet, at.x, at.y);
          const [left, right] = [Math.min(start.x, now.x), Math.max(start.x, now.x)];
          const [top, bottom] = [Math.min(start.y, now.y), Math.max(start.y, now.y)];
          drag.set({ box: { left, top, width: right - left, height: bottom - top } });
          const boxed = spots.filter(
            (it) => it.left < right && it.right > left && it.top < bottom && it.bottom > top,
          );
          selection.select([...before, ...boxed.map((it) => it.key)]);
        },
        drop: () => undefined,
        end: drag.clear,
      });
    };
    sheet.addEventListener('pointerdown', down);
    return () => sheet.removeEventListener('pointerdown', down);
  }, [holder, selection, drag]);
}

const isBare = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('button, a, path, input, textarea, [role=slider], [data-grip]') === null;

function inSheet(sheet: HTMLElement, x: number, y: number): { x: number; y: number } {
  const area = sheet.getBoundingClientRect();
  return { x: x - area.left + sheet.scrollLeft, y: y - area.top + sheet.scrollTop };
}

function spotsOf(sheet: HTMLElement): Spot[] {
  return [...sheet.querySelectorAll<HTMLElement>('[data-part]')].flatMap((element) => {
    const key = element.getAttribute('data-part') as PartKey;
    const part = partOf(key);
    if (!part || !things.includes(part.kind) || !element.checkVisibility()) return [];
    const area = element.getBoundingClientRect();
    const { x, y } = inSheet(sheet, area.left, area.top);
    return [{ key, left: x, top: y, right: x + area.width, bottom: y + area.height }];
  });
}
