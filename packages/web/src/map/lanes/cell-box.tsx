import type { Cell, Lane } from '@waymark/model';
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { CommentMark } from '../../comments/comment-mark.tsx';
import { useIsTalkedOf } from '../../comments/talk.tsx';
import { useWords } from '../../language.tsx';
import { spanCell } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { useMark } from '../marks/marks.tsx';
import { keyOf } from '../selection/part.ts';
import { useSelectionStore, useWrittenPart } from '../selection/selection.tsx';
import { CellTools } from './cell-tools.tsx';
import { dayToday, isOld, knownBy } from './evidence/evidence.ts';
import { evidenceInWords } from './evidence/in-words.ts';
import type { CellForm } from './forms/form.ts';
import { useTouchpointName } from './map-facts.tsx';
import { SpanEdge } from './span-edge.tsx';
import { useCellDrag } from './use-cell-drag.ts';

/** One cell: what it holds, what it rests on, and, when it is looked at, what can be done with it. */
export const CellBox = memo(function CellBox({
  cell,
  lane,
  form,
  label,
  wide = false,
}: {
  cell: Cell;
  lane: Lane;
  form: CellForm;
  label: string;
  /** It reaches over several stages, which shows as a line over all of them. */
  wide?: boolean;
}) {
  const words = useWords();
  const hand = useHand();
  const part = { kind: 'cell' as const, id: cell.id };
  const key = keyOf(part);
  const selection = useSelectionStore();
  const { own, editing } = useWrittenPart(part);
  const mark = useMark(key);
  const isTalked = useIsTalkedOf(part);
  const mayEdit = useMayEdit();
  const [near, setNear] = useState(false);
  const [held, setHeld] = useState(false);
  const grab = useCellDrag(cell, lane);
  const whole = useRef<HTMLDivElement>(null);
  // One that grows over another stage is drawn anew elsewhere, and the keyboard goes with it.
  useEffect(() => {
    if (selection.get().at !== key || document.activeElement !== document.body) return;
    whole.current?.querySelector<HTMLElement>('[data-part]')?.focus({ preventScroll: true });
  }, [selection, key]);
  const today = dayToday();
  // A measured figure rests on events, and needs nobody's word.
  const known = cell.figure === undefined ? knownBy(cell.evidence) : undefined;
  const isOpen = form.isOpen?.(cell) ?? false;
  const Focusable = isOpen || !mayEdit ? 'div' : 'button';
  const press = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!mayEdit || !step || !event.shiftKey || !event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    hand.edit((map) => spanCell(map, { id: cell.id, span: (cell.span ?? 1) + step }));
  };
  if (editing && mayEdit) {
    return (
      <form.Write
        {...{ cell, lane, label }}
        stage={cell.stage}
        typed={editing.text}
        onDone={(onward) => selection.endEdit(key, onward)}
      />
    );
  }
  return (
    // Something only stands at its corners now and then: else it is no layer of its own.
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys and the drag are those of what it holds
    <div
      ref={whole}
      {...mark}
      data-cell={cell.id}
      data-known={known}
      data-old={isOld(cell.evidence, today) ? '' : undefined}
      data-word={known && words.t(`lanes.known.${known}`)}
      className={`cell ${near || held || isTalked ? 'relative' : ''} ${form.inline ? 'max-w-full' : 'w-full min-w-0'} ${wide ? 'border-t border-edge pt-0.5' : ''}`}
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
      onFocus={() => setNear(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setNear(false);
      }}
      onKeyDown={press}
      onPointerDown={grab}
    >
      {cell.touchpoint && <AboutTouchpoint id={cell.touchpoint} />}
      {isTalked && <CommentMark item={part} className="absolute top-0 right-0 z-10" />}
      <Focusable
        {...(Focusable === 'button' ? { type: 'button' } : { role: 'group', 'aria-label': label })}
        {...own}
        title={known && evidenceInWords(cell.evidence, words, today)}
        className={`cell-body block max-w-full rounded-[3px] text-left break-words hyphens-auto ${form.inline ? '' : 'w-full border-l-[1.5px] border-transparent pr-1 pl-[7px]'} ${mayEdit ? 'cursor-text hover:bg-hair' : ''}`}
        {...(mayEdit && { onClick: () => selection.edit(key) })}
      >
        {Focusable === 'button' && <span className="spoken">{`${label}: `}</span>}
        <form.Show cell={cell} lane={lane} />
      </Focusable>
      {mayEdit && (near || held) && (
        <>
          <CellTools cell={cell} label={label} onHold={setHeld} />
          {!form.inline && <SpanEdge cell={cell} />}
        </>
      )}
    </div>
  );
});

/** Which touchpoint of the stage it is about. */
function AboutTouchpoint({ id }: { id: string }) {
  const name = useTouchpointName(id);
  if (name === undefined) return null;
  return <span className="block truncate pl-[8.5px] text-[11px] text-ink2">{name}</span>;
}
