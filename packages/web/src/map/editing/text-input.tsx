import { useEffect, useRef } from 'react';
import { endOf, type Onward } from './end-of-writing.ts';
import { useTyping } from './use-typing.ts';

/**
 * Text edited where it stands: given to `onType` as it grows; Enter, Tab or leaving ends it, Escape
 * gives `onDone(null)`.
 */
export function TextInput({
  value,
  label,
  className = '',
  typed,
  onType,
  onDone,
}: {
  value: string;
  label: string;
  className?: string;
  /** What was typed to begin with; stands there in place of the value, and is added to. */
  typed?: string | null | undefined;
  /** Hears what stands there at each pause, without spaces around it; never nothing. */
  onType: (text: string) => void;
  /** `onward` says where the keyboard goes next: on to the part after it, back, or nowhere. */
  onDone: (text: string | null, onward: Onward) => void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  useTyping(field, { value, begun: typed != null, done, onType });
  const end = (text: string | null, onward: Onward) => {
    if (done.current) return;
    done.current = true;
    onDone(text === null ? null : text.trim(), onward);
  };
  useEffect(() => {
    const it = field.current;
    it?.focus();
    if (typed == null) it?.select();
    else it?.setSelectionRange(it.value.length, it.value.length);
  }, [typed]);
  return (
    <textarea
      ref={field}
      aria-label={label}
      defaultValue={typed ?? value}
      rows={1}
      maxLength={2_000}
      className={`field-sizing-content w-full resize-none rounded-[3px] border border-accent bg-sheet px-1.5 py-0.5 text-ink outline-none ${className}`}
      onBlur={(event) => end(event.currentTarget.value, 'elsewhere')}
      onKeyDown={(event) => {
        event.stopPropagation();
        const onward = endOf(event);
        if (onward === null) return;
        event.preventDefault();
        end(onward === 'given up' ? null : event.currentTarget.value, onward);
      }}
    />
  );
}
