import type { Touchpoint } from '@waymark/model';
import { memo, type PointerEvent } from 'react';
import { CommentMark } from '../../comments/comment-mark.tsx';
import { useIsTalkedOf } from '../../comments/talk.tsx';
import { useWords } from '../../language.tsx';
import type { Words } from '../../words.ts';
import type { Box } from '../layout/frame.ts';
import type { Leaving } from '../layout/layout.ts';
import type { TouchpointReading } from '../reading/reading.ts';
import { touchpointTip } from '../reading/sentences.ts';
import { keyOf } from '../selection/part.ts';
import { useSelectionStore, useWrittenPart } from '../selection/selection.tsx';
import { JourneyMark } from '../view/journey-mark.tsx';
import type { Level } from '../view/level.ts';
import { CardFigures, figuresToCome } from './card-figures.tsx';
import { borderOf, CardTags, isTagged } from './card-tags.tsx';
import { LeavingMark } from './leaving-mark.tsx';
import { useLookStore } from './look.tsx';
import { NameInput } from './name-input.tsx';
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
  /** The uppermost of those that happen side by side. */
  beside: boolean;
  level: Level;
  mayEdit: boolean;
  /** After which failures those who did nothing here left; empty for all other touchpoints. */
  after: string;
  /** Where the way begins or ends on a map without numbers. */
  way: '' | 'in' | 'out' | 'both';
  onGrab: (event: PointerEvent, id: string) => void;
  onPull: (event: PointerEvent, id: string) => void;
  onOpen: (id: string, clicks: number) => void;
}

/** A touchpoint on the sheet: a real button, dragged to move, with a handle to draw arrows from. */
export const TouchpointCard = memo(Card, sameProps(3));

function Card(props: CardProps) {
  const { touchpoint: it, box, reading, undrawn, selected, level } = props;
  const words = useWords();
  const look = useLookStore();
  const part = { kind: 'touchpoint' as const, id: it.id };
  const isTalked = useIsTalkedOf(part);
  const { own, editing } = useWrittenPart(part);
  const selection = useSelectionStore();
  const tip = tipOf(props, words);
  const blind = reading?.unmeasured != null;
  const border = borderOf(it, { selected, undrawn, blind });
  const isFar = level !== 'all';
  return (
    <div
      data-card={box.id}
      className="group absolute touch-manipulation select-none in-data-looking:not-data-near:opacity-45 data-dragged:z-20 data-dragged:will-change-transform"
      style={{
        left: box.x,
        top: box.y,
        width: box.width,
        height: box.height,
      }}
    >
      {!isFar && isTagged(props) && (
        <CardTags touchpoint={it} undrawn={undrawn} beside={props.beside} />
      )}
      <button
        type="button"
        {...own}
        data-touchpoint={box.id}
        data-tip={tip}
        aria-description={tip?.replaceAll('\n', '. ')}
        aria-keyshortcuts="Enter F2 Delete A C N Insert Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight"
        aria-pressed={selected}
        className={`flex h-full w-full cursor-pointer flex-col justify-center rounded-[5px] border bg-sheet px-2 text-left ${border}`}
        onPointerDown={(event) => props.onGrab(event, box.id)}
        onPointerEnter={({ buttons }) => buttons === 0 && look.pointAt(box.id)}
        onPointerLeave={() => look.pointAt(null)}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) look.at(box.id);
        }}
        onBlur={() => look.at(null)}
        onClick={(event) => props.onOpen(box.id, event.detail)}
        onDoubleClick={() => props.mayEdit && selection.edit(keyOf(part))}
      >
        <span
          lang={words.locale}
          className={`font-[560] text-ink ${isFar ? 'truncate text-[11.6px]/[1.28]' : 'line-clamp-2 text-[12.3px]/[1.28] hyphens-auto'} ${reading ? '' : figuresToCome}`}
        >
          {words.say(it.name) || words.t('map.unnamed')}
          {it.makeOrBreak && (
            <span className="ml-1.5 inline-block text-[9px] text-ink2">
              <span aria-hidden="true">◆</span>
              <span className="sr-only"> ({words.t('map.make-or-break')})</span>
            </span>
          )}
        </span>
        {reading && <CardFigures reading={reading} exact={props.exact} room={box.width - 24} />}
        {props.worst && (
          <span aria-hidden="true" className="absolute top-2 right-2 size-2 rounded-full bg-loss" />
        )}
      </button>
      {editing && (
        <NameInput
          touchpoint={it}
          typed={editing.text}
          step={editing.step}
          onDone={(onward) => selection.endEdit(keyOf(part), onward)}
        />
      )}
      {props.leaving && !isFar && (
        <LeavingMark leaving={props.leaving} left={box.x} strong={props.worst} />
      )}
      {isTalked && !isFar && (
        <CommentMark item={part} className="absolute -top-2 -right-1.5 z-10" />
      )}
      {it.journey !== undefined && !isFar && (
        <JourneyMark
          touchpoint={it.id}
          journey={it.journey}
          name={words.say(it.name)}
          className="-right-1 -bottom-2"
        />
      )}
      {props.mayEdit && (
        <span
          aria-hidden="true"
          data-grip=""
          title={words.t('map.pull')}
          className="absolute inset-y-0 -right-2.5 z-10 my-auto size-5 cursor-crosshair touch-none rounded-full group-hover:ring-dot group-has-focus-visible:ring-dot after:pointer-coarse:absolute after:pointer-coarse:-inset-3 pointer-coarse:ring-dot print:hidden"
          onPointerDown={(event) => props.onPull(event, box.id)}
        />
      )}
    </div>
  );
}

function tipOf({ touchpoint: it, reading, after, way }: CardProps, words: Words) {
  if (it.scenario === 'nothing' && it.rule === null) {
    return after && reading
      ? words.t('canvas.nothing.tip', { n: reading.journeys, after })
      : words.t('canvas.nothing.why');
  }
  const lines = [
    way === 'in' || way === 'both' ? words.t('canvas.way.in') : '',
    way === 'out' || way === 'both' ? words.t('canvas.way.out') : '',
    reading ? touchpointTip(reading, words) : '',
  ].filter((line) => line !== '');
  return lines.length > 0 ? lines.join('\n') : undefined;
}
