import { useEffect, useRef } from 'react';

/** Text edited where it stands: Enter or leaving keeps it, Escape gives `onDone(null)`. */
export function TextInput({
  value,
  label,
  className = '',
  onDone,
}: {
  value: string;
  label: string;
  className?: string;
  onDone: (text: string | null) => void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  const end = (text: string | null) => {
    if (done.current) return;
    done.current = true;
    onDone(text === null ? null : text.trim());
  };
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <textarea
      ref={field}
      aria-label={label}
      defaultValue={value}
      rows={1}
      maxLength={2_000}
      className={`field-sizing-content w-full resize-none rounded-[3px] border border-accent bg-sheet px-1.5 py-0.5 text-ink outline-none ${className}`}
      onBlur={(event) => end(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') end(null);
        if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          end(event.currentTarget.value);
        }
      }}
    />
  );
}
