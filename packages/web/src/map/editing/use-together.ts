import { rebaseText } from '@waymark/model';
import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * While somebody writes in a field, what others change of its text happens around what is typed,
 * so that keeping the field takes nothing of theirs away.
 */
export function useTogether(field: RefObject<HTMLTextAreaElement | null>, value: string): void {
  const base = useRef(value);
  useLayoutEffect(() => {
    const it = field.current;
    if (!it || value === base.current) return;
    const { text, caret } = rebaseText(it.value, it.selectionStart, {
      ...{ from: base.current, to: value },
    });
    base.current = value;
    it.value = text;
    it.setSelectionRange(caret, caret);
  }, [field, value]);
}
