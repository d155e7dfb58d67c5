import { type RefObject, useLayoutEffect, useRef } from 'react';
import { scrollerOf } from './scroller.ts';

/** Within how many milliseconds a finger that was lifted becomes a click. */
const fingerClick = 300;

const rowsIn = (lanes: HTMLElement) => [...lanes.querySelectorAll<HTMLElement>('[data-lane]')];

/**
 * Keeps what is aimed at where it is on the screen. While a pointer is down no row changes its height;
 * what comes, goes, grows or shrinks above the row that is pointed at or written in scrolls the sheet
 * by as much.
 */
export function useStandstill(
  section: RefObject<HTMLElement | null>,
  /** Changes when there are other rows. */
  rows: unknown,
): void {
  const watch = useRef<{ note(): void } | null>(null);
  useLayoutEffect(() => {
    const lanes = section.current;
    const holder = lanes?.closest<HTMLElement>('[data-sheet]');
    if (!lanes || !holder) return;
    const aim = watchAim(lanes, holder);
    const rowHeights = watchRows(lanes, holder, aim.row);
    const letGo = holdWhilePressed(lanes);
    watch.current = rowHeights;
    return () => {
      rowHeights.stop();
      aim.stop();
      letGo();
    };
  }, [section]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are watched from then on
  useLayoutEffect(() => watch.current?.note(), [rows]);
}

/** Scrolls by what changes above the row that is aimed at. */
function watchRows(lanes: HTMLElement, holder: HTMLElement, aimed: () => Element | null) {
  const heights = new Map<Element, number>();
  let order: readonly Element[] = [];
  let top: number | null = null;
  const scroll = (by: number) => Math.abs(by) >= 1 && scrollerOf(holder).by(0, by);
  /** How far what stands above all rows pushed them since the last time. */
  const pushed = () => {
    const before = top;
    top = lanes.checkVisibility()
      ? lanes.getBoundingClientRect().top + holder.scrollTop + scrollY
      : null;
    return top === null || before === null ? 0 : top - before;
  };
  const observer = new ResizeObserver((entries) => {
    const row = aimed();
    let by = pushed();
    for (const { target, borderBoxSize } of entries) {
      const before = heights.get(target);
      if (before === undefined) continue;
      const height = borderBoxSize[0]?.blockSize ?? 0;
      heights.set(target, height);
      // What was or is not shown at all has not grown.
      if (before > 0 && height > 0 && row && isAbove(target, row)) by += height - before;
    }
    if (row) scroll(by);
  });
  for (const it of [document.body, ...holder.children]) observer.observe(it);
  return {
    note: () => {
      const now = rowsIn(lanes);
      const row = aimed();
      const at = row ? order.indexOf(row) : -1;
      const gone = order.filter((it) => !it.isConnected);
      const fresh = now.filter((it) => !heights.has(it));
      let by = 0;
      for (const it of gone) {
        if (order.indexOf(it) < at) by -= heights.get(it) ?? 0;
        heights.delete(it);
        observer.unobserve(it);
      }
      for (const it of fresh) {
        const isNew = row !== null && at >= 0 && isAbove(it, row);
        const height = isNew ? it.getBoundingClientRect().height : 0;
        by += height;
        heights.set(it, height);
        observer.observe(it);
      }
      order = now;
      scroll(by);
    },
    stop: () => observer.disconnect(),
  };
}

const isAbove = (a: Element, row: Element): boolean =>
  (row.compareDocumentPosition(a) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;

/** Follows which row is pointed at or written in; whoever writes elsewhere aims at none of them. */
function watchAim(
  lanes: HTMLElement,
  holder: HTMLElement,
): { row(): Element | null; stop(): void } {
  let aimed: Element | null = null;
  const turn = (next: Element | null) => {
    if (next === aimed) return;
    aimed = next;
    // The browser keeps the topmost thing in its place, and both at once would move the sheet twice.
    for (const it of [holder, document.documentElement])
      it.style.overflowAnchor = next ? 'none' : '';
  };
  const take = ({ target }: Event) =>
    turn(target instanceof Element ? target.closest('[data-lane]') : null);
  const leave = () => turn(null);
  lanes.addEventListener('pointermove', take);
  lanes.addEventListener('pointerdown', take, true);
  lanes.addEventListener('focusin', take);
  lanes.addEventListener('pointerleave', leave);
  return {
    row: () => {
      const { activeElement } = document;
      const field = activeElement?.closest('textarea, input, select') ?? null;
      const row = field ? field.closest('[data-lane]') : aimed;
      return row?.isConnected ? row : null;
    },
    stop: () => {
      turn(null);
      lanes.removeEventListener('pointermove', take);
      lanes.removeEventListener('pointerdown', take, true);
      lanes.removeEventListener('focusin', take);
      lanes.removeEventListener('pointerleave', leave);
    },
  };
}

/**
 * A press that leaves a field lets its row shrink, and what was pressed would be gone from beneath the
 * pointer before it is let go: until then every row stays as high as it is.
 */
function holdWhilePressed(lanes: HTMLElement): () => void {
  let held: HTMLElement[] = [];
  const down = () => {
    letGo();
    const rows = rowsIn(lanes).filter((row) => row.style.height === '');
    const heights = rows.map((row) => row.getBoundingClientRect().height);
    rows.forEach((row, i) => {
      row.style.height = `${heights[i]}px`;
    });
    held = rows;
  };
  const letGo = () => {
    for (const row of held) row.style.height = '';
    held = [];
  };
  // The click that a press becomes comes after it is let go, and of a finger a little later.
  const up = ({ pointerType }: PointerEvent) => {
    if (held.length > 0) setTimeout(letGo, pointerType === 'touch' ? fingerClick : 0);
  };
  lanes.addEventListener('pointerdown', down, true);
  addEventListener('pointerup', up, true);
  addEventListener('pointercancel', up, true);
  return () => {
    letGo();
    lanes.removeEventListener('pointerdown', down, true);
    removeEventListener('pointerup', up, true);
    removeEventListener('pointercancel', up, true);
  };
}
