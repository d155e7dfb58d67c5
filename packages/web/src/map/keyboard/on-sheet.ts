const fields = 'input, textarea, select, [contenteditable="true"]';
const menus = '[role="menu"], [role="dialog"], [role="listbox"]';
const controls = 'button, a, summary, [role="slider"], [role="separator"]';

/** Whether a key pressed there is meant for the sheet: on a part of it, or on nothing that uses keys. */
export function isOnSheet(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true;
  if (isInField(target) || isInMenu(target)) return false;
  return isOnPart(target) || target.closest(controls) === null;
}

/** Whether it is a part of the sheet itself that has the focus, and not something in or beside it. */
export const isOnPart = (target: EventTarget | null): boolean =>
  target instanceof Element && target.hasAttribute('data-part');

/** Whether it is one of the small tools that stand with a part while it is looked at. */
export const isBesidePart = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-cell], [data-card]') !== null;

/** Whether something is typed there. */
export const isInField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(fields) !== null;

/** Whether words are selected, which is what copying is then about. */
export const isTextSelected = (): boolean => getSelection()?.isCollapsed === false;

/** Whether it is in something that opened over the page and takes the keys for itself. */
export const isInMenu = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(menus) !== null;
