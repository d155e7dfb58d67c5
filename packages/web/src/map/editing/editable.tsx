import { reword, type Words as TypedWords } from '@waymark/model';
import { type ReactNode, useRef, useState } from 'react';
import { useWords } from '../../language.tsx';
import { TextInput } from './text-input.tsx';

/** Words on the map that turn into a field where they stand, in the reader's language. */
export function Editable({
  words: typed,
  label,
  empty,
  className = '',
  inputClass = '',
  children,
  fresh = false,
  onSave,
}: {
  words: TypedWords | undefined;
  /** What it is the text of; read out before the text. */
  label: string;
  /** Stands there while there is no text. */
  empty: string;
  className?: string;
  inputClass?: string;
  /** How the text is shown; the text itself when left out. */
  children?: ReactNode;
  /** Just added: its text is asked for at once. */
  fresh?: boolean;
  onSave: (words: TypedWords) => void;
}) {
  const { locale, say } = useWords();
  const [open, setOpen] = useState(fresh);
  const button = useRef<HTMLButtonElement>(null);
  const text = say(typed);
  if (open) {
    return (
      <TextInput
        value={text}
        label={label}
        className={inputClass || className}
        onDone={(next) => {
          setOpen(false);
          if (next !== null && next !== text) onSave(reword(typed, locale, next));
          requestAnimationFrame(() => {
            if (document.activeElement === document.body) button.current?.focus();
          });
        }}
      />
    );
  }
  return (
    <button
      ref={button}
      type="button"
      className={`cursor-text rounded-[3px] text-left hover:bg-hair ${text ? '' : 'text-ink3'} ${className}`}
      onClick={() => setOpen(true)}
    >
      <span className="sr-only">{label}: </span>
      {text ? (children ?? text) : empty}
    </button>
  );
}
