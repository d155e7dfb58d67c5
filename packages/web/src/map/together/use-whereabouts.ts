import { type RefObject, useEffect } from 'react';
import type { PeopleHere } from './people-here.ts';

/** Tells the others which part of the sheet the reader is in, and where their pointer is. */
export function useWhereabouts(
  people: PeopleHere | null,
  holder: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const sheet = holder.current;
    if (!people || !sheet) return;
    const focused = () => people.move({ part: partAt(document.activeElement, sheet) });
    // When the focus goes from one part to another, the page has none for a moment.
    const soon = () => requestAnimationFrame(focused);
    const moved = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return;
      const under = event.target instanceof Element ? event.target.closest(anyPart) : null;
      const part = under && sheet.contains(under) ? under : sheet;
      const box = part.getBoundingClientRect();
      const at = part === sheet ? { x: sheet.scrollLeft, y: sheet.scrollTop } : { x: 0, y: 0 };
      people.move({
        pointer: {
          part: part.getAttribute('data-part') ?? '',
          x: round((event.clientX - box.left + at.x) / sizeOf(part, box).width),
          y: round((event.clientY - box.top + at.y) / sizeOf(part, box).height),
        },
      });
    };
    const left = () => people.move({ pointer: null });
    sheet.addEventListener('focusin', soon);
    sheet.addEventListener('focusout', soon);
    sheet.addEventListener('pointermove', moved, { passive: true });
    sheet.addEventListener('pointerleave', left);
    return () => {
      sheet.removeEventListener('focusin', soon);
      sheet.removeEventListener('focusout', soon);
      sheet.removeEventListener('pointermove', moved);
      sheet.removeEventListener('pointerleave', left);
      people.move({ part: null, pointer: null });
    };
  }, [people, holder]);
}

const anyPart = '[data-part]';

/** The part around an element, or the only one beside it, as where a name is typed over its card. */
function partAt(element: Element | null, sheet: HTMLElement): string | null {
  if (!element || element === sheet || !sheet.contains(element)) return null;
  const around = element.closest(anyPart);
  if (around && sheet.contains(around)) return around.getAttribute('data-part');
  for (let it = element.parentElement; it && it !== sheet; it = it.parentElement) {
    const [first, second] = it.querySelectorAll(anyPart);
    if (first) return second ? null : first.getAttribute('data-part');
  }
  return null;
}

/** The sheet is as large as what scrolls in it, everything else as what is seen of it. */
function sizeOf(part: Element, box: DOMRect): { width: number; height: number } {
  const isSheet = !part.hasAttribute('data-part');
  return {
    width: Math.max(1, isSheet ? part.scrollWidth : box.width),
    height: Math.max(1, isSheet ? part.scrollHeight : box.height),
  };
}

const round = (share: number): number => Math.round(share * 1_000) / 1_000;
