import { rebaseText } from '@waymark/model';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useSteady } from '../sheet/use-steady.ts';
import { whenTyped } from './when-typed.ts';

/**
 * Gives a text away while its field is still open: at each pause, and at once when the page is
 * hidden, so that others read along and a browser that breaks down in mid-word loses a word at most.
 * A field that goes away before it is `done`, as with its page, gives away what stands in it too.
 * What others change of the text happens around what is typed, and the caret stays where it is.
 * Emptying is left to the end: a part without words is gone, and its field with it.
 */
export function useTyping(
  field: RefObject<HTMLTextAreaElement | null>,
  of: {
    value: string;
    begun: boolean;
    done: RefObject<boolean>;
    onType: (text: string) => void;
  },
): void {
  const { value, begun, done, onType } = of;
  const base = useRef(value);
  const composing = useRef(false);
  const takeIn = useSteady(() => {
    const it = field.current;
    // Signs that are being put together are the keyboard's own until they are done.
    if (!it || composing.current || value === base.current) return;
    const change = { from: base.current, to: value };
    const { text, caret } = rebaseText(it.value, it.selectionStart, change);
    const end = rebaseText(it.value, it.selectionEnd, change).caret;
    base.current = value;
    it.value = text;
    it.setSelectionRange(caret, Math.max(caret, end));
    // For what follows the field sign by sign: nothing was typed, and there is nothing to keep.
    it.dispatchEvent(new Event('change'));
  });
  const keep = useSteady(() => {
    const text = field.current?.value.trim() ?? '';
    if (composing.current || text === '' || text === base.current) return;
    base.current = text;
    onType(text);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the value that others change
  useLayoutEffect(takeIn, [value]);
  useLayoutEffect(
    () => () => {
      if (!done.current) keep();
    },
    [done, keep],
  );
  useEffect(() => {
    const it = field.current;
    if (!it) return;
    const typing = whenTyped(it, keep);
    const compose = ({ type }: Event) => {
      composing.current = type === 'compositionstart';
      takeIn();
      typing.soon();
    };
    it.addEventListener('compositionstart', compose);
    it.addEventListener('compositionend', compose);
    if (begun) typing.soon();
    return typing.stop;
  }, [field, begun, keep, takeIn]);
}
