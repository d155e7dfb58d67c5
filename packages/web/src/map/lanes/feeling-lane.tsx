import type { JourneyMap, Lane } from '@waymark/model';
import { memo, useMemo } from 'react';
import { useWords } from '../../language.tsx';
import { smoothPath } from '../layout/curve.ts';
import { type Frame, labelWidth } from '../layout/frame.ts';
import { FeelingDot } from './feeling-dot.tsx';
import { feelingHeight, feelingPoints, feelingY } from './feeling-points.ts';
import { LaneLabel } from './lane-label.tsx';

/** How people feel along the way as we assume it: a dashed curve whose dots can be moved. */
export const FeelingLane = memo(function FeelingLane({
  lane,
  map,
  frame,
}: {
  lane: Lane;
  map: JourneyMap;
  frame: Frame;
}) {
  const { t, say } = useWords();
  const points = useMemo(() => feelingPoints(map, frame), [map, frame]);
  const felt = points.flatMap(({ x, value }) =>
    value === null ? [] : [{ x, y: feelingY(value) }],
  );
  const names = new Map(map.touchpoints.map((it) => [it.id, say(it.name)]));
  return (
    <div
      data-lane={lane.id}
      className="relative flex border-b border-hair"
      style={{ height: feelingHeight }}
    >
      <LaneLabel lane={lane}>
        <p className="mt-0.5 flex items-center gap-1.5 text-[11.5px] font-normal">
          <span aria-hidden="true" className="w-5 border-t-[1.5px] border-dashed border-ink2" />
          {t('map.assumed')}
        </p>
      </LaneLabel>
      <svg
        aria-hidden="true"
        className="absolute top-0 left-0 overflow-visible"
        width={frame.width}
        height={feelingHeight}
      >
        {[1, 0, -1].map((value) => (
          <line
            key={value}
            x1={labelWidth}
            x2={frame.width}
            y1={feelingY(value)}
            y2={feelingY(value)}
            stroke={value === 0 ? 'var(--line)' : 'var(--hair)'}
          />
        ))}
        {(['glad', 'so-so', 'cross'] as const).map((word, i) => (
          <text
            key={word}
            x={frame.width - 4}
            y={feelingY(1 - i) - 4}
            textAnchor="end"
            fontSize="10.5"
            fill="var(--ink3)"
          >
            {t(`map.feel.${word}`)}
          </text>
        ))}
        <path
          d={smoothPath(felt)}
          fill="none"
          stroke="var(--ink2)"
          strokeWidth="1.5"
          strokeDasharray="5 5"
        />
      </svg>
      {points.map((point) => (
        <FeelingDot
          key={point.touchpoint}
          touchpoint={point.touchpoint}
          name={names.get(point.touchpoint) ?? ''}
          x={point.x}
          value={point.value}
        />
      ))}
    </div>
  );
});
