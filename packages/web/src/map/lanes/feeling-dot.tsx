import { type KeyboardEvent, memo, type PointerEvent } from 'react';
import { useWords } from '../../language.tsx';
import { setEmotion } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import { useLook, useLookStore } from '../sheet/look.tsx';
import { feelingHeight, feelingStep, feelingWord, feelingY } from './feeling-points.ts';

const fill = { glad: 'bg-gain', 'so-so': 'bg-sheet', cross: 'bg-loss' } as const;

/** One dot of the curve: a slider between cross and glad, moved by mouse or by arrow keys. */
export const FeelingDot = memo(function FeelingDot({
  touchpoint,
  name,
  x,
  value,
}: {
  touchpoint: string;
  name: string;
  x: number;
  value: number | null;
}) {
  const { t, number } = useWords();
  const hand = useHand();
  const look = useLookStore();
  const near = useLook((it) => it.touchpoint === touchpoint);
  const set = (next: number | null) =>
    hand.edit((map) => setEmotion(map, { touchpoint, value: next }), `feel ${touchpoint}`);
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const area = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!area) return;
    const dot = event.currentTarget;
    dot.setPointerCapture(event.pointerId);
    const move = (now: globalThis.PointerEvent) =>
      set((area.top + feelingHeight / 2 - now.clientY) / feelingStep);
    const end = () => {
      dot.removeEventListener('pointermove', move);
      dot.removeEventListener('pointerup', end);
      dot.removeEventListener('pointercancel', end);
      hand.seal();
    };
    dot.addEventListener('pointermove', move);
    dot.addEventListener('pointerup', end);
    dot.addEventListener('pointercancel', end);
  };
  const press = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowUp: 0.25,
      ArrowRight: 0.25,
      ArrowDown: -0.25,
      ArrowLeft: -0.25,
    };
    const step = steps[event.key];
    if (step !== undefined) set(Math.max(-2, Math.min(2, (value ?? 0) + step)));
    else if (event.key === 'Home') set(-2);
    else if (event.key === 'End') set(2);
    else if (event.key === 'Delete') set(null);
    else return;
    event.preventDefault();
  };
  const word = value === null ? null : feelingWord(value);
  const said = word === null ? t('map.feel.unknown') : t(`map.feel.${word}`);
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('map.feel.label', { name })}
      aria-valuemin={-2}
      aria-valuemax={2}
      aria-valuenow={value ?? 0}
      aria-valuetext={said}
      data-tip={`${name}\n${said}${value === null ? '' : ` (${number(value)})`}\n${t('map.feel.how')}`}
      className="group absolute size-5 -translate-1/2 cursor-ns-resize touch-none"
      style={{ left: x, top: feelingY(value ?? 0) }}
      onPointerDown={drag}
      onPointerEnter={() => look.at(touchpoint)}
      onPointerLeave={() => look.at(null)}
      onKeyDown={press}
      onBlur={() => hand.seal()}
    >
      <span
        className={`absolute inset-[6px] rounded-full border-[1.3px] ${near ? 'outline-2 outline-offset-1 outline-ink' : ''} ${word === null ? 'border-dashed border-ink3' : `border-ink ${fill[word]}`}`}
      />
    </div>
  );
});
