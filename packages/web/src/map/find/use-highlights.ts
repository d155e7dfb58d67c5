import { plainText } from '@waymark/model';
import { useEffect } from 'react';
import type { PartKey } from '../selection/part.ts';
import type { Hit, Query } from './find.ts';
import { matchesIn } from './fold.ts';

/** Marks on the sheet what is searched for, without touching what is drawn; `current` stands out. */
export function useHighlights(query: Query, hits: readonly Hit[], current: PartKey | null): void {
  const { text, exact } = query;
  useEffect(() => {
    const sheet = document.querySelector('[data-sheet]');
    if (!sheet || !('highlights' in CSS)) return;
    let frame = 0;
    const mark = () => {
      const found = text === '' ? [] : rangesIn(sheet, { text, exact }, hits);
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
  }, [text, exact, hits, current]);
}

/** Only what people wrote is marked, and none of the page's own words around it. */
function rangesIn(
  sheet: Element,
  query: Query,
  hits: readonly Hit[],
): { key: PartKey | null; range: Range }[] {
  const written = new Map<string, string[]>();
  for (const { text, locale } of hits) {
    const own = written.get(text.key ?? '') ?? [];
    written.set(text.key ?? '', [...own, plainText(text.words[locale] ?? '')]);
  }
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  const found: { key: PartKey | null; range: Range }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const part = node.parentElement?.closest('[data-part]');
    const key = part?.getAttribute('data-part') as PartKey | undefined;
    const texts = key === undefined ? undefined : written.get(key);
    const shown = node.textContent ?? '';
    if (!key || !texts || node.parentElement?.closest('.sr-only, .spoken')) continue;
    if (!texts.some((text) => text.includes(shown) || shown.includes(text))) continue;
    for (const { start, end } of matchesIn(shown, query.text, query.exact)) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      found.push({ key, range });
    }
  }
  return found;
}
