import { reword, type Words as TypedWords } from '@waymark/model';
import { type ReactNode, useRef, useState } from 'react';
import { useWords } from '../../language.tsx';
import { keyOf, type Part } from '../selection/part.ts';
import { useEditing, usePart, useSelectionStore } from '../selection/selection.tsx';
import type { Onward } from './end-of-writing.ts';
import { useMayEdit } from './may-edit.tsx';
import { TextInput } from './text-input.tsx';
import { endText, useWriting, type Writing } from './use-writing.ts';

interface EditableProps {
  words: TypedWords | undefined;
  /** What it is the text of; read out before the text. */
  label: string;
  /** Stands there while there is no text. */
  empty: string;
  className?: string;
  inputClass?: string;
  /** How the text is shown; the text itself when left out. */
  children?: ReactNode;
  /** Hears of the text as it grows and at its end; all of one writing is one step back. */
  onSave: (words: TypedWords, writing: Writing) => void;
}

/** Words on the map that turn into a field where they stand, in the reader's language. */
export function Editable(props: EditableProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!open) return <Shown {...props} button={button} onOpen={() => setOpen(true)} />;
  return (
    <Written
      {...props}
      onDone={() => {
        setOpen(false);
        requestAnimationFrame(() => {
          if (document.activeElement === document.body) button.current?.focus();
        });
      }}
    />
  );
}

/** The same for a part of the sheet's grid, which the keyboard walks and writes in. */
export function EditablePart({
  part,
  ...props
}: EditableProps & {
  part: Part;
  /** What is written there becomes a part that is not there yet. */
  fresh?: true;
}) {
  const selection = useSelectionStore();
  const editing = useEditing(part);
  const own = usePart(part);
  if (!editing) return <Shown {...props} own={own} onOpen={() => selection.edit(keyOf(part))} />;
  return (
    <Written
      {...props}
      typed={editing.text}
      onDone={(onward) => selection.endEdit(keyOf(part), onward)}
    />
  );
}

function Shown({
  button,
  own,
  onOpen,
  ...props
}: EditableProps & {
  button?: React.Ref<HTMLButtonElement>;
  own?: ReturnType<typeof usePart>;
  onOpen: () => void;
}) {
  const text = useWords().say(props.words);
  const mayEdit = useMayEdit();
  if (!mayEdit) {
    return (
      <span {...own} className={`rounded-[3px] ${props.className ?? ''}`}>
        {text ? (props.children ?? text) : ''}
      </span>
    );
  }
  return (
    <button
      ref={button}
      type="button"
      {...own}
      className={`cursor-text rounded-[3px] text-left hover:bg-hair ${text ? '' : 'text-ink3'} ${props.className ?? ''}`}
      onClick={onOpen}
    >
      <span className="sr-only">{props.label}: </span>
      {text ? (props.children ?? text) : props.empty}
    </button>
  );
}

function Written({
  typed,
  fresh = false,
  onDone,
  ...props
}: EditableProps & {
  typed?: string | null;
  fresh?: boolean;
  onDone: (onward: Onward) => void;
}) {
  const { locale, say } = useWords();
  const writing = useWriting(fresh);
  const words = fresh ? writing.drafted : props.words;
  const text = say(words);
  const save = (next: string) => props.onSave(reword(words, locale, next), writing);
  return (
    <TextInput
      value={text}
      typed={typed}
      label={props.label}
      className={props.inputClass || props.className || ''}
      onType={(next) => writing.keep(() => save(next))}
      onDone={(next, onward) => {
        endText(writing, { text: next, value: text, save });
        onDone(onward);
      }}
    />
  );
}
