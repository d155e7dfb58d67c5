import { useWords } from '../../../language.tsx';
import { setMark } from '../../commands/commands.ts';
import { newId, useHand } from '../../editing/editor.tsx';
import { smoothPath } from '../../layout/curve.ts';
import { labelWidth } from '../../layout/frame.ts';
import { useSteady } from '../../sheet/use-steady.ts';
import { ArcDot } from '../arc-dot.tsx';
import { type CurveScale, yOf } from '../curve-dot.tsx';
import { LaneLabel } from '../lane-label.tsx';
import type { RowProps } from '../row.ts';
import { useSpots } from '../spots.tsx';

const height = 92;
const scale: CurveScale = {
  ...{ least: 1, most: 5, step: 0.5, rest: 1 },
  ...{ pixels: 15, zeroY: height - 1 },
};

/** How much is at stake along the way, from 1 to 5, whatever the mood: one line over a shaded ground. */
export function ArcRow({ lane, cells, map, grid }: RowProps) {
  const { t, say } = useWords();
  const hand = useHand();
  const spots = useSpots();
  const stageOf = new Map(spots.map(({ touchpoint, stage }) => [touchpoint, stage]));
  const marked = new Map(cells.map((cell) => [cell.touchpoint, cell]));
  const names = new Map(map.touchpoints.map((it) => [it.id, say(it.name)]));
  const set = useSteady((touchpoint: string, value: number | null) => {
    const stage = stageOf.get(touchpoint);
    if (stage === undefined) return;
    const mark = { id: newId(), lane: lane.id, stage, touchpoint, value };
    hand.edit((now) => setMark(now, mark), `arc ${lane.id} ${touchpoint}`);
  });
  const points = spots.flatMap(({ touchpoint, x }) => {
    const value = marked.get(touchpoint)?.value ?? null;
    return value === null ? [] : [{ x, y: yOf(scale, value) }];
  });
  const line = smoothPath(points);
  const ground = yOf(scale, 0.6);
  const [first, last] = [points[0], points.at(-1)];
  return (
    <div
      data-lane={lane.id}
      data-curve=""
      className="relative flex border-b border-hair"
      style={{ height }}
    >
      <LaneLabel lane={lane} personas={map.personas} />
      <svg
        aria-hidden="true"
        className="pointer-events-none absolute top-0 left-0 overflow-visible"
        width={grid.width}
        height={height}
      >
        {[5, 3, 1].map((value) => (
          <line
            key={value}
            x1={labelWidth}
            x2={grid.width}
            y1={yOf(scale, value)}
            y2={yOf(scale, value)}
            stroke="var(--hair)"
          />
        ))}
        <text
          x={grid.width}
          y={yOf(scale, 5) + 11}
          textAnchor="end"
          fontSize="10.5"
          fill="var(--ink3)"
        >
          {t('lanes.arc.high')}
        </text>
        <text
          x={grid.width}
          y={yOf(scale, 1) - 4}
          textAnchor="end"
          fontSize="10.5"
          fill="var(--ink3)"
        >
          {t('lanes.arc.low')}
        </text>
        {first && last && (
          <path
            d={`${line} L${last.x},${ground} L${first.x},${ground} Z`}
            fill="var(--ink3)"
            opacity="0.1"
          />
        )}
        <path d={line} fill="none" stroke="var(--ink2)" strokeWidth="1.5" />
      </svg>
      {spots.map((spot) => (
        <ArcDot
          key={spot.touchpoint}
          lane={lane.id}
          spot={spot}
          name={names.get(spot.touchpoint) ?? ''}
          cell={marked.get(spot.touchpoint) ?? null}
          scale={scale}
          onSet={set}
        />
      ))}
    </div>
  );
}
