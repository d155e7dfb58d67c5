import { useEffect } from 'react';
import type { PartKey } from '../selection/part.ts';
import type { Query } from './find.ts';
import { matchesIn } from './fold.ts';

/** Marks on the sheet what is searched for, without touching what is drawn; `current` stands out. */
export function useHighlights(query: Query, current: PartKey | null): void {
  const { text, exact } = query;
  useEffect(() => {
    const sheet = document.querySelector('[data-sheet]');
    if (!sheet || !('highlights' in CSS)) return;
    let frame = 0;
    const mark = () => {
      const found = text === '' ? [] : rangesIn(sheet, { text, exact });
      const here = found.filter(({ key }) => key === current);
      CSS.highlights.set('found', new Highlight(...found.map(({ range }) => range)));
      CSS.highlights.set('found-here', new Highlight(...here.map(({ range }) => range)));
    };
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(mark);
    };
    // Parts come and go while the sheet is scrolled and written on.
    const observer = new MutationObserver(soon);
    observer.observe(sheet, { childList: true, characterData: true, subtree: true });
    soon();
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      CSS.highlights.delete('found');
      CSS.highlights.delete('found-here');
    };
  }, [text, exact, current]);
}

function rangesIn(sheet: Element, query: Query): { key: PartKey | null; range: Range }[] {
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  const found: { key: PartKey | null; range: Range }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const part = node.parentElement?.closest('[data-part]');
    if (!part || node.parentElement?.closest('.sr-only')) continue;
    const key = part.getAttribute('data-part') as PartKey;
    for (const { start, end } of matchesIn(node.textContent ?? '', query.text, query.exact)) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      found.push({ key, range });
    }
  }
  return found;
}
