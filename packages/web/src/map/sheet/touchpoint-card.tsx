import type { Touchpoint } from '@waymark/model';
import { memo, type PointerEvent } from 'react';
import { useWords } from '../../language.tsx';
import { editTouchpoint } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import { TextInput } from '../editing/text-input.tsx';
import type { Box } from '../layout/frame.ts';
import type { Leaving } from '../layout/layout.ts';
import type { TouchpointReading } from '../reading/reading.ts';
import { touchpointTip } from '../reading/sentences.ts';
import { keyOf, type Part } from '../selection/part.ts';
import { useEditing, usePart, useSelectionStore } from '../selection/selection.tsx';
import { CardFigures } from './card-figures.tsx';
import { LeavingMark } from './leaving-mark.tsx';
import { useLookStore } from './look.tsx';
import { sameProps } from './same.ts';

export interface CardProps {
  touchpoint: Touchpoint;
  box: Box;
  reading: TouchpointReading | null;
  leaving: Leaving | null;
  exact: boolean;
  /** Nobody drew a way to it, yet people come. */
  undrawn: boolean;
  worst: boolean;
  selected: boolean;
  shift: { x: number; y: number } | null;
  onGrab: (event: PointerEvent, id: string) => void;
  onPull: (event: PointerEvent, id: string) => void;
  onOpen: (id: string, clicks: number) => void;
}

/** A touchpoint on the sheet: a real button, dragged to move, with a handle to draw arrows from. */
export const TouchpointCard = memo(Card, sameProps(3));

function Card(props: CardProps) {
  const { touchpoint: it, box, reading, undrawn, selected, shift } = props;
  const words = useWords();
  const hand = useHand();
  const look = useLookStore();
  const part: Part = { kind: 'touchpoint', id: it.id };
  const own = usePart(part);
  const editing = useEditing(part);
  const selection = useSelectionStore();
  const tip = reading ? touchpointTip(reading, words) : undefined;
  const blind = reading?.unmeasured != null;
  const border = selected
    ? 'border-ink outline outline-ink'
    : undrawn
      ? 'border-dashed border-ghost'
      : blind
        ? 'border-dashed border-ink3'
        : 'border-line hover:border-edge';
  return (
    <div
      data-card={box.id}
      className={`group absolute touch-manipulation transition-opacity duration-150 in-data-looking:not-data-near:opacity-45 ${shift ? 'z-20' : ''}`}
      style={{
        left: box.x,
        top: box.y,
        width: box.width,
        height: box.height,
        transform: shift ? `translate(${shift.x}px, ${shift.y}px)` : undefined,
      }}
    >
      {undrawn && (
        <span className="pointer-events-none absolute -top-[18px] left-2 text-[11px] font-[560] whitespace-nowrap text-ghost">
          {words.t('map.nobody-drew')}
        </span>
      )}
      <button
        type="button"
        {...own}
        data-touchpoint={box.id}
        data-tip={tip}
        aria-description={tip?.replaceAll('\n', '. ')}
        aria-keyshortcuts="F2 Delete C Insert Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight"
        aria-pressed={selected}
        className={`flex h-full w-full cursor-pointer flex-col justify-center rounded-[5px] border bg-sheet px-2 text-left ${border}`}
        onPointerDown={(event) => props.onGrab(event, box.id)}
        onPointerEnter={() => look.at(box.id)}
        onPointerLeave={() => look.at(null)}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) look.at(box.id);
        }}
        onBlur={() => look.at(null)}
        onClick={(event) => props.onOpen(box.id, event.detail)}
        onDoubleClick={() => selection.edit(keyOf(part))}
      >
        <span
          lang={words.locale}
          className="line-clamp-2 text-[12.3px]/[1.28] font-[560] hyphens-auto text-ink"
        >
          {words.say(it.name) || words.t('map.unnamed')}
          {it.makeOrBreak && (
            <span className="ml-1.5 inline-block text-[9px] text-ink2">
              <span aria-hidden="true">◆</span>
              <span className="sr-only"> ({words.t('map.make-or-break')})</span>
            </span>
          )}
        </span>
        <CardFigures reading={reading} exact={props.exact} room={box.width - 24} />
        {props.worst && (
          <span aria-hidden="true" className="absolute top-2 right-2 size-2 rounded-full bg-loss" />
        )}
      </button>
      {editing && (
        <TextInput
          value={it.name[words.locale] ?? words.say(it.name)}
          label={words.t('map.name')}
          typed={editing.text}
          className="absolute inset-x-1 top-1 z-10 text-[12.3px] font-[560]"
          onDone={(text, onward) => {
            if (text !== null && text !== '') {
              const name = { ...it.name, [words.locale]: text };
              hand.edit((map) => editTouchpoint(map, { id: it.id, change: { name } }));
            }
            selection.endEdit(keyOf(part), onward);
          }}
        />
      )}
      {props.leaving && !shift && (
        <LeavingMark leaving={props.leaving} left={box.x} strong={props.worst} />
      )}
      <span
        aria-hidden="true"
        title={words.t('map.pull')}
        className="absolute top-1/2 -right-2.5 z-10 size-5 -translate-y-1/2 cursor-crosshair touch-none rounded-full opacity-0 before:absolute before:inset-[5px] before:rounded-full before:border-2 before:border-flow before:bg-sheet group-hover:opacity-100 group-has-focus-visible:opacity-100 print:hidden"
        onPointerDown={(event) => props.onPull(event, box.id)}
      />
    </div>
  );
}
