import { type KeyboardEvent, useId, useState } from 'react';
import { useWords } from '../language.tsx';
import { inputLook } from './field.tsx';

/**
 * Several texts, each on a strip of its own: typed and closed with Enter, or chosen from the list.
 * What is still being typed counts already, so that nobody has to know about Enter.
 */
export function TokenField({
  values,
  onChange,
  choices = [],
  label,
  hint,
}: {
  values: readonly string[];
  onChange: (values: string[]) => void;
  choices?: readonly string[];
  label: string;
  hint: string;
}) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const list = useId();
  /** Whether the last of the values is what is being typed. */
  const [isTyping, setIsTyping] = useState(false);
  const closed = isTyping ? values.slice(0, -1) : values;
  const type = (next: string) => {
    const trimmed = next.trim();
    const isNew = trimmed !== '' && !closed.includes(trimmed);
    setText(next);
    setIsTyping(isNew);
    onChange(isNew ? [...closed, trimmed] : [...closed]);
  };
  const close = () => {
    setText('');
    setIsTyping(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      close();
    }
    if (event.key === 'Backspace' && text === '') onChange(closed.slice(0, -1));
  };
  return (
    <div className="flex min-w-0 flex-1 basis-44 flex-wrap gap-1 max-sm:order-last max-sm:basis-full">
      {closed.map((value) => (
        <span
          key={value}
          className="flex max-w-full items-center gap-1 rounded-sm border border-line bg-hair pl-2"
        >
          <span className="truncate">{value}</span>
          <button
            type="button"
            className="grid size-6 place-items-center text-ink2 hover:text-loss pointer-coarse:size-11"
            aria-label={t('condition.remove-value', { value })}
            onClick={() => onChange(values.filter((it) => it !== value))}
          >
            ×
          </button>
        </span>
      ))}
      <input
        className={`${inputLook} min-w-40 flex-1`}
        aria-label={label}
        placeholder={closed.length ? undefined : hint}
        list={list}
        value={text}
        onKeyDown={onKeyDown}
        // Not when it is left: a new strip would push the button away from under the mouse.
        onFocus={close}
        onChange={(event) => {
          // A choice from the list arrives whole, typing letter by letter.
          const how = event.nativeEvent instanceof InputEvent ? event.nativeEvent.inputType : '';
          const chosen = !how || how === 'insertReplacementText';
          type(event.target.value);
          if (chosen && choices.includes(event.target.value)) close();
        }}
      />
      <datalist id={list}>
        {choices.slice(0, 300).map((choice) => (
          <option key={choice} value={choice} />
        ))}
      </datalist>
    </div>
  );
}
