import type { Emotion } from '@waymark/model';
import { memo } from 'react';
import { CommentMark } from '../../comments/comment-mark.tsx';
import { useWords } from '../../language.tsx';
import { type Curve, noteEmotion, proveEmotion } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { FeelingNote } from './feeling-note.tsx';
import { feelingScale, feelingWord, type Spot } from './feeling-points.ts';
import { ProvenDot } from './proven-dot.tsx';

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
  const { t, say, number } = useWords();
  const hand = useHand();
  const mayEdit = useMayEdit();
  const { touchpoint } = spot;
  const value = emotion?.value ?? null;
  const word = value === null ? null : feelingWord(value);
  const note = say(emotion?.note);
  const grade = word === null ? t('map.feel.unknown') : t(`map.feel.${word}`);
  const figure = value === null ? '' : ` (${number(value)})`;
  return (
    <ProvenDot
      {...{ lane, spot, value, onSet }}
      label={t('map.feel.label', { name })}
      said={note ? `${grade}: ${note}` : grade}
      scale={feelingScale}
      kept={emotion}
      fill={word === null ? '' : fill[word]}
      tip={{
        first: `${name}\n${grade}${figure}${note && `\n${note}`}`,
        last: mayEdit ? `\n${t('map.feel.how')}` : '',
      }}
      above={
        <FeelingNote
          note={emotion?.note}
          onChange={(next) =>
            hand.edit(
              (map) => noteEmotion(map, { ...pen, touchpoint, note: next }),
              `note ${touchpoint}`,
            )
          }
        />
      }
      onProve={(evidence) =>
        hand.edit(
          (map) => proveEmotion(map, { ...pen, touchpoint, evidence }),
          `evidence ${touchpoint}`,
        )
      }
    >
      {talked && (
        <CommentMark
          item={{ kind: 'feeling', id: touchpoint }}
          className="absolute right-full -bottom-4"
        />
      )}
      {note !== '' && note.length * letter <= room && (
        <span
          aria-hidden="true"
          className={`pointer-events-none absolute left-1/2 -translate-x-1/2 bg-paper/80 px-0.5 font-serif text-[11.5px]/[13px] whitespace-nowrap text-ink2 italic ${value !== null && value < 0 ? 'bottom-[calc(50%+6px)]' : 'top-[calc(50%+6px)]'}`}
        >
          {note}
        </span>
      )}
    </ProvenDot>
  );
});
