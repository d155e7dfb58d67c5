import type { MapVisitor, Presence } from '@waymark/model';
import { sheetOf, whenDrawn } from '../selection/go-to.ts';
import { type PartKey, partOf } from '../selection/part.ts';
import { scrollerOf } from '../view/scroller.ts';

/** Whether somebody is anywhere on the sheet that one can go to. */
export const isSomewhere = ({ presence }: MapVisitor): boolean =>
  presence !== null && (partOf(presence.part) !== null || presence.pointer !== null);

/** The place that was asked for last; whoever is followed moves on before a far part is drawn. */
let asked: Presence | null = null;

/**
 * Brings the place where somebody is to the middle of the screen: the part they are in, or else their
 * pointer. `calmly` leaves the sheet as it is while that place can be seen.
 */
export function goToWhere({ presence }: MapVisitor, { calmly }: { calmly: boolean }): void {
  if (!presence) return;
  const { part, pointer } = presence;
  const key = [part, pointer?.part].find((it) => partOf(it) !== null);
  const sheet = sheetOf(document);
  asked = presence;
  if (key) {
    whenDrawn(sheet, key as PartKey, (element) => {
      if (asked !== presence || (calmly && isSeen(element, sheet))) return;
      element.scrollIntoView({ block: 'center', inline: 'center' });
    });
  } else if (pointer) toPoint(sheet, pointer, calmly);
}

function isSeen(element: Element, sheet: HTMLElement): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const area = scrollerOf(sheet).area();
  return left >= area.left && right <= area.right && top >= area.top && bottom <= area.bottom;
}

/** A point of the sheet, as shares of all that scrolls in it. */
function toPoint(sheet: HTMLElement, { x, y }: { x: number; y: number }, calmly: boolean): void {
  const { left, top } = sheet.getBoundingClientRect();
  const at = {
    x: left - sheet.scrollLeft + x * sheet.scrollWidth,
    y: top - sheet.scrollTop + y * sheet.scrollHeight,
  };
  const scroller = scrollerOf(sheet);
  const area = scroller.area();
  const isIn = at.x >= area.left && at.x <= area.right && at.y >= area.top && at.y <= area.bottom;
  if (calmly && isIn) return;
  scroller.by(at.x - (area.left + area.right) / 2, at.y - (area.top + area.bottom) / 2);
}
