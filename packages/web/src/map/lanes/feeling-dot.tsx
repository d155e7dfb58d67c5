import type { Emotion } from '@waymark/model';
import { memo, useState } from 'react';
import { CommentMark } from '../../comments/comment-mark.tsx';
import { useWords } from '../../language.tsx';
import { type Curve, noteEmotion, proveEmotion } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { keyOf } from '../selection/part.ts';
import { useEditing, useSelectionStore } from '../selection/selection.tsx';
import { CurveDot } from './curve-dot.tsx';
import { dayToday, isOld, knownBy } from './evidence/evidence.ts';
import { EvidenceButton } from './evidence/evidence-button.tsx';
import { evidenceInWords } from './evidence/in-words.ts';
import { FeelingNote } from './feeling-note.tsx';
import { feelingScale, feelingWord, type Spot } from './feeling-points.ts';

/** About how wide a letter of a note is, in pixels. */
const letter = 5.8;
const fill = { glad: 'bg-gain', 'so-so': 'bg-sheet', cross: 'bg-loss' } as const;

/** How people feel at one touchpoint; Enter says what that rests on. */
export const FeelingDot = memo(function FeelingDot({
  lane,
  spot,
  name,
  emotion,
  pen,
  room,
  talked,
  onSet,
}: {
  lane: string;
  spot: Spot;
  name: string;
  emotion: Emotion | null;
  pen: Curve;
  /** How wide a word beside the dot may be, in pixels. */
  room: number;
  /** Something is said about it. */
  talked: boolean;
  onSet: (touchpoint: string, value: number | null) => void;
}) {
  const words = useWords();
  const { t, say, number } = words;
  const hand = useHand();
  const mayEdit = useMayEdit();
  const selection = useSelectionStore();
  const { touchpoint } = spot;
  const part = { kind: 'feeling' as const, lane, touchpoint };
  const about = { kind: 'feeling' as const, id: touchpoint };
  const editing = useEditing(part);
  const [near, setNear] = useState(false);
  const [held, setHeld] = useState(false);
  const value = emotion?.value ?? null;
  const word = value === null ? null : feelingWord(value);
  const note = say(emotion?.note);
  const grade = word === null ? t('map.feel.unknown') : t(`map.feel.${word}`);
  const said = note ? `${grade}: ${note}` : grade;
  const today = dayToday();
  const label = t('map.feel.label', { name });
  const basis = emotion ? `\n${evidenceInWords(emotion.evidence, words, today)}` : '';
  const border = emotion?.evidence ? 'border-solid' : 'border-dashed';
  const faded = isOld(emotion?.evidence, today) ? 'border-ink3' : 'border-ink';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only shows what can be done with the slider inside
    <div
      data-known={emotion ? knownBy(emotion.evidence) : undefined}
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
      onFocus={() => setNear(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setNear(false);
      }}
    >
      <CurveDot
        {...{ lane, touchpoint, label, said, value, onSet }}
        x={spot.x}
        {...(emotion && { onEnter: () => selection.edit(keyOf(part)) })}
        scale={feelingScale}
        tip={`${name}\n${grade}${value === null ? '' : ` (${number(value)})`}${note && `\n${note}`}${basis}${mayEdit ? `\n${t('map.feel.how')}` : ''}`}
        look={
          word === null
            ? `border-dashed border-ink3 ${mayEdit ? '' : 'hidden'}`
            : `${border} ${faded} ${fill[word]}`
        }
      >
        {talked && <CommentMark item={about} className="absolute right-full -bottom-4" />}
        {note !== '' && note.length * letter <= room && (
          <span
            aria-hidden="true"
            className={`pointer-events-none absolute left-1/2 -translate-x-1/2 bg-paper/80 px-0.5 font-serif text-[11.5px]/[13px] whitespace-nowrap text-ink2 italic ${value !== null && value < 0 ? 'bottom-[calc(50%+6px)]' : 'top-[calc(50%+6px)]'}`}
          >
            {note}
          </span>
        )}
        {emotion && mayEdit && (near || held || editing) && (
          <EvidenceButton
            key={editing ? 'open' : 'closed'}
            evidence={emotion.evidence}
            label={label}
            atOnce={editing !== null}
            className="absolute -top-5 left-full grid size-6 place-items-center rounded-[3px] border border-line bg-sheet text-[11px] text-ink2 hover:text-ink pointer-coarse:size-11"
            onOpenChange={(open) => {
              setHeld(open);
              if (open) return;
              hand.seal();
              selection.endEdit(keyOf(part), 'stay');
            }}
            above={
              <FeelingNote
                note={emotion.note}
                onChange={(next) =>
                  hand.edit(
                    (map) => noteEmotion(map, { ...pen, touchpoint, note: next }),
                    `note ${touchpoint}`,
                  )
                }
              />
            }
            onChange={(evidence) =>
              hand.edit(
                (map) => proveEmotion(map, { ...pen, touchpoint, evidence }),
                `evidence ${touchpoint}`,
              )
            }
          />
        )}
      </CurveDot>
    </div>
  );
});
