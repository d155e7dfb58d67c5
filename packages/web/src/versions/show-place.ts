import { drawnPart, sheetOf, whenDrawn } from '../map/selection/go-to.ts';
import type { PartKey } from '../map/selection/part.ts';

/** The place that was asked for last: one walks on faster than far places are drawn. */
let asked: PartKey | null = null;

/** Brings the first of these parts that is drawn, or else the first, into sight, and marks it as the one looked at. */
export function showPlace(keys: readonly PartKey[]): void {
  for (const old of document.querySelectorAll('[data-mark-now]'))
    old.removeAttribute('data-mark-now');
  const key = keys.find((it) => drawnPart(document, it)) ?? keys[0];
  asked = key ?? null;
  if (key === undefined) return;
  whenDrawn(sheetOf(document), key, (element) => {
    if (key !== asked) return;
    element.setAttribute('data-mark-now', '');
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    element.scrollIntoView({ block: 'center', inline: 'center', behavior });
  });
}
