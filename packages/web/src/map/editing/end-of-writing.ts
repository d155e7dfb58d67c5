import type { KeyboardEvent } from 'react';

/**
 * How writing in a part ended: kept, with the keyboard staying there or going on or back; given up;
 * or kept because something else got the focus.
 */
export type Onward = 'stay' | 'next' | 'back' | 'given up' | 'elsewhere';

/**
 * What a key means while a part is written in, the same for every field on the sheet; null when it
 * belongs to the text. Enter keeps it, with Ctrl or Shift it is a new line.
 */
export function endOf(event: KeyboardEvent<HTMLElement>): Onward | null {
  if (event.nativeEvent.isComposing) return null;
  if (event.key === 'Escape') return 'given up';
  if (event.key === 'Tab') return event.shiftKey ? 'back' : 'next';
  if (event.key !== 'Enter' || event.shiftKey) return null;
  if (!event.ctrlKey && !event.metaKey) return 'stay';
  addLine(event.target);
  return null;
}

/** Ctrl+Enter writes nothing by itself. */
function addLine(target: EventTarget): void {
  if (!(target instanceof HTMLTextAreaElement)) return;
  target.setRangeText('\n', target.selectionStart, target.selectionEnd, 'end');
  target.dispatchEvent(new Event('input', { bubbles: true }));
}
