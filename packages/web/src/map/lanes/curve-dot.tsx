import { type KeyboardEvent, memo, type PointerEvent, type ReactNode } from 'react';
import { useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { usePart } from '../selection/selection.tsx';
import { useLook, useLookStore } from '../sheet/look.tsx';

/** The scale a curve is drawn on: values from bottom to top, and where they lie. */
export interface CurveScale {
  least: number;
  most: number;
  /** One press of an arrow key. */
  step: number;
  /** Where a dot begins that has no value yet. */
  rest: number;
  /** Pixels for one whole step, and where the value nought lies. */
  pixels: number;
  zeroY: number;
}

export const yOf = (scale: CurveScale, value: number): number => scale.zeroY - value * scale.pixels;

/** One dot of a curve: a slider, moved by mouse or finger, by a digit from 1 to 5, or by + and -. */
export const CurveDot = memo(function CurveDot({
  lane,
  touchpoint,
  label,
  said,
  tip,
  x,
  value,
  scale,
  look,
  children,
  onSet,
  onEnter,
}: {
  lane: string;
  touchpoint: string;
  label: string;
  /** Its value in words. */
  said: string;
  tip: string;
  x: number;
  value: number | null;
  scale: CurveScale;
  /** Classes of the dot itself. */
  look: string;
  children?: ReactNode;
  onSet: (touchpoint: string, value: number | null) => void;
  /** Opens what stands behind the value. */
  onEnter?: () => void;
}) {
  const hand = useHand();
  const mayEdit = useMayEdit();
  const store = useLookStore();
  const near = useLook((it) => it.touchpoint === touchpoint);
  const own = usePart({ kind: 'feeling', lane, touchpoint });
  const drag = (event: PointerEvent<HTMLElement>) => {
    const area = event.currentTarget.closest('[data-curve]')?.getBoundingClientRect();
    if (event.button !== 0 || !area || !mayEdit) return;
    event.stopPropagation();
    const dot = event.currentTarget;
    dot.setPointerCapture(event.pointerId);
    const move = (now: globalThis.PointerEvent) =>
      onSet(touchpoint, (area.top + scale.zeroY - now.clientY) / scale.pixels);
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
    if (!mayEdit || event.ctrlKey || event.metaKey) return;
    const { least, most, rest } = scale;
    // Bare arrows walk on over the sheet, and must not change what they pass.
    const steps: Record<string, number> = event.altKey
      ? { ArrowUp: scale.step, ArrowDown: -scale.step }
      : { '+': scale.step, '=': scale.step, '-': -scale.step };
    const step = steps[event.key];
    const grade = '12345'.indexOf(event.key);
    if (step !== undefined) onSet(touchpoint, clamp((value ?? rest) + step, least, most));
    else if (event.altKey) return;
    else if (grade >= 0) onSet(touchpoint, least + (grade * (most - least)) / 4);
    else if (event.key === 'Delete' || event.key === 'Backspace') onSet(touchpoint, null);
    else if (event.key === 'Enter' && onEnter) onEnter();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="absolute -translate-1/2"
      style={{ left: x, top: yOf(scale, value ?? scale.rest) }}
      onPointerEnter={() => store.at(touchpoint)}
      onPointerLeave={() => store.at(null)}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: `own` says whether Tab reaches it */}
      <div
        {...own}
        role="slider"
        aria-orientation="vertical"
        aria-label={label}
        aria-valuemin={scale.least}
        aria-valuemax={scale.most}
        aria-valuenow={value ?? scale.rest}
        aria-valuetext={said}
        aria-readonly={!mayEdit}
        data-tip={tip}
        data-takes-keys=""
        aria-keyshortcuts="1 2 3 4 5 + - Alt+ArrowUp Alt+ArrowDown"
        className={`group relative size-5 touch-none rounded-full pointer-coarse:size-11 ${mayEdit ? 'cursor-ns-resize' : ''}`}
        onPointerDown={drag}
        onKeyDown={press}
        onBlur={() => hand.seal()}
      >
        <span
          className={`absolute top-1/2 left-1/2 size-2 -translate-1/2 rounded-full border-[1.3px] ${near ? 'outline-2 outline-offset-1 outline-ink' : ''} ${look}`}
        />
      </div>
      {children}
    </div>
  );
});

const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, value));
