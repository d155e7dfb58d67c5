import type { Emotion, Persona } from '@waymark/model';
import type { Curve } from '../commands/commands.ts';
import { smoothPath } from '../layout/curve.ts';
import { yOf } from './curve-dot.tsx';
import { curveLook } from './curve-look.ts';
import { feelingScale, type Spot } from './feeling-points.ts';

/** One curve through what was assumed, and through nothing else: between the dots it never swings out. */
export function FeelingCurve({
  curve,
  personas,
  felt,
  spots,
  dotted,
}: {
  curve: Curve;
  personas: readonly Persona[];
  felt: ReadonlyMap<string, Emotion>;
  spots: readonly Spot[];
  /** Its dots are drawn here, since they cannot be moved now. */
  dotted: boolean;
}) {
  const look = curveLook(curve, personas);
  const points = spots.flatMap(({ touchpoint, x }) => {
    const emotion = felt.get(touchpoint);
    return emotion ? [{ touchpoint, x, y: yOf(feelingScale, emotion.value) }] : [];
  });
  return (
    <g opacity={dotted ? 0.85 : 1}>
      <path
        d={smoothPath(points)}
        fill="none"
        stroke={look.stroke}
        strokeWidth={look.width}
        strokeDasharray={look.dashes}
        strokeLinecap={look.dashes.startsWith('1.5') ? 'round' : 'butt'}
      />
      {dotted &&
        points.map(({ touchpoint, x, y }) => (
          <circle key={touchpoint} cx={x} cy={y} r="2.4" fill="var(--paper)" stroke={look.stroke} />
        ))}
    </g>
  );
}
