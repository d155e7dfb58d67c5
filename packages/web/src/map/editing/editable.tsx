import { reword, type Words as TypedWords } from '@waymark/model';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../../language.tsx';
import { keyOf, type Part } from '../selection/part.ts';
import { type PartProps, useSelectionStore, useWrittenPart } from '../selection/selection.tsx';
import { useSteady } from '../sheet/use-steady.ts';
import type { KeptPart } from '../together/kept-parts.ts';
import type { Onward } from './end-of-writing.ts';
import { useMayEdit } from './may-edit.tsx';
import { TextInput } from './text-input.tsx';
import { endText, useWriting, type Writing, type WrittenIn } from './use-writing.ts';

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
  /** Somebody removed what it belongs to, which is shown to its writer only. */
  isGone?: boolean;
  /** Hears that its field is opened, and that it is left. */
  onWriting?: (isOpen: boolean) => void;
  /** Hears of the text as it grows and at its end; all of one writing is one step back. */
  onSave: (words: TypedWords, writing: Writing) => void;
}

/**
 * Words on the map that turn into a field where they stand, in the reader's language. `of` is the
 * part they belong to, which stays for its writer when somebody else removes it.
 */
export function Editable({ of, ...props }: EditableProps & { of?: KeptPart }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!open) return <Shown {...props} button={button} onOpen={() => setOpen(true)} />;
  return (
    <Written
      {...props}
      where={{ parts: of ? [of] : [] }}
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
}) {
  const selection = useSelectionStore();
  const { own, editing } = useWrittenPart(part);
  if (!editing) return <Shown {...props} own={own} onOpen={() => selection.edit(keyOf(part))} />;
  return (
    <Written
      {...props}
      where={whereOf(part)}
      typed={editing.text}
      onDone={(onward) => selection.endEdit(keyOf(part), onward)}
    />
  );
}

/** What is written at a place of the sheet becomes a part that is not there yet. */
function whereOf(part: Part): WrittenIn {
  switch (part.kind) {
    case 'stage':
    case 'touchpoint':
    case 'lane':
    case 'cell':
      return { parts: [{ list: `${part.kind}s`, id: part.id }] };
    case 'spot':
      return { parts: [{ list: 'stages', id: part.stage }], brings: 'touchpoints' };
    case 'end':
      return part.of === 'stages' ? { parts: [], brings: 'stages' } : { parts: [] };
    default:
      return { parts: [] };
  }
}

function Shown({
  button,
  own,
  onOpen,
  ...props
}: EditableProps & {
  button?: React.Ref<HTMLButtonElement>;
  own?: PartProps;
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
      <span className="spoken">{`${props.label}: `}</span>
      {text ? (props.children ?? text) : props.empty}
    </button>
  );
}

function Written({
  typed,
  where,
  onDone,
  ...props
}: EditableProps & {
  typed?: string | null;
  where: WrittenIn;
  onDone: (onward: Onward) => void;
}) {
  const { locale, say } = useWords();
  const writing = useWriting(where, props.isGone);
  const tell = useSteady((isOpen: boolean) => props.onWriting?.(isOpen));
  useEffect(() => {
    tell(true);
    return () => tell(false);
  }, [tell]);
  const words = writing.fresh ? writing.drafted : props.words;
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
