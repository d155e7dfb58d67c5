import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { draftOf, keepDraft } from '../drafts.ts';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { mentionedIn, peopleFor, typedName } from './mentioned.ts';
import type { MapPlace } from './queries.ts';
import { useMentionable } from './use-mentionable.ts';

export interface Said {
  text: string;
  mentions: string[];
}

/** A field to say something in; @ offers the people who may be called. Ctrl+Enter sends. */
export function CommentField({
  place,
  label,
  send,
  draft,
  value = '',
  focus = false,
  onSay,
  onCancel,
}: {
  place: MapPlace;
  label: string;
  send: string;
  /** What is written here is kept under this name until it is sent or given up. */
  draft: string;
  value?: string;
  focus?: boolean;
  onSay: (said: Said) => Promise<void>;
  onCancel?: () => void;
}) {
  const { t } = useWords();
  const people = useMentionable(place);
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [text, setText] = useState(() => draftOf(draft) || value);
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [shut, setShut] = useState(false);
  const [busy, setBusy] = useState(false);
  const typed = shut ? null : typedName(text, caret);
  const offered = typed === null ? [] : peopleFor(typed, people);
  const at = Math.min(chosen, offered.length - 1);

  const write = (next: string) => {
    setText(next);
    keepDraft(draft, next === value ? '' : next);
  };
  const cancel = () => {
    keepDraft(draft, '');
    onCancel?.();
  };
  const say = async () => {
    if (text.trim() === '' || busy) return;
    setBusy(true);
    try {
      await onSay({ text: text.trim(), mentions: mentionedIn(text, people) });
      write('');
    } finally {
      setBusy(false);
    }
  };
  const take = (name: string) => {
    const begin = caret - (typed?.length ?? 0);
    const next = `${text.slice(0, begin)}${name} ${text.slice(caret)}`;
    write(next);
    setCaret(begin + name.length + 1);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(begin + name.length + 1, begin + name.length + 1);
    });
  };
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void say();
      return;
    }
    const person = offered[at];
    if (event.key === 'Escape') {
      if (person) setShut(true);
      else if (onCancel) cancel();
    } else if (person && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault();
      take(person.name);
    } else if (person && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosen((at + step + offered.length) % offered.length);
    }
  };
  return (
    <form
      className="relative"
      onSubmit={(event) => {
        event.preventDefault();
        void say();
      }}
    >
      <textarea
        ref={field}
        value={text}
        rows={2}
        maxLength={10_000}
        // biome-ignore lint/a11y/noAutofocus: the reader asked for this field by a key or a button.
        autoFocus={focus}
        aria-label={label}
        placeholder={label}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? listId : undefined}
        aria-activedescendant={offered.length > 0 ? `${listId}-${at}` : undefined}
        className="field-sizing-content max-h-60 min-h-14 w-full resize-none rounded-[3px] border border-edge bg-sheet px-2 py-1.5 text-[13px]"
        onChange={(event) => {
          write(event.target.value);
          setCaret(event.target.selectionStart);
          setShut(false);
          setChosen(0);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={press}
      />
      {offered.length > 0 && (
        <div
          id={listId}
          role="listbox"
          aria-label={t('comments.people')}
          className="absolute inset-x-0 z-10 border border-ink bg-sheet"
        >
          {offered.map((person, i) => (
            <div
              key={person.id}
              id={`${listId}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === at}
              className={`cursor-pointer px-2 py-1.5 ${i === at ? 'bg-hair' : ''}`}
              onPointerDown={(event) => {
                event.preventDefault();
                take(person.name);
              }}
            >
              {person.name}
            </div>
          ))}
        </div>
      )}
      <div className="mt-1 flex items-center gap-3">
        <Button type="submit" disabled={busy || text.trim() === ''}>
          {send}
        </Button>
        {onCancel && (
          <button
            type="button"
            className="py-1 text-ink2 hover:text-ink hover:underline pointer-coarse:min-h-11"
            onClick={cancel}
          >
            {t('cancel')}
          </button>
        )}
      </div>
    </form>
  );
}
