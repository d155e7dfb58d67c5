import { memo } from 'react';
import type { Flow } from '../layout/layout.ts';
import { MarkedFlow } from '../marks/marked-flow.tsx';
import { useMark } from '../marks/marks.tsx';
import { keyOf } from '../selection/part.ts';
import { FlowSpine, thinnest } from './flow-spine.tsx';

/** One flow, drawn as what it is: a ribbon, a dashed line in ochre, or a thin line with a head. */
export const FlowShape = memo(
  Shape,
  (a, b) =>
    a.flow.area === b.flow.area &&
    a.flow.kind === b.flow.kind &&
    a.flow.move.arrow?.optional === b.flow.move.arrow?.optional &&
    a.flow.move.arrow?.ideal === b.flow.move.arrow?.ideal &&
    a.lit === b.lit,
);

function Shape({ flow, lit = false }: { flow: Flow; lit?: boolean }) {
  const mark = useMark(keyOf({ kind: 'arrow', id: flow.key }));
  if (mark['data-mark']) return <MarkedFlow flow={flow} mark={mark} />;
  switch (flow.kind) {
    case 'drawn':
      return (
        <>
          <path d={flow.area} fill="var(--flow)" fillOpacity={lit ? 0.52 : 0.3} />
          <FlowSpine flow={flow} lit={lit} />
          <Heads flow={flow} />
        </>
      );
    case 'desire':
      return (
        <>
          {flow.width > 3.5 && (
            <path d={flow.area} fill="var(--ghost)" fillOpacity={lit ? 0.26 : 0.13} />
          )}
          <path
            d={flow.line}
            fill="none"
            stroke="var(--ghost)"
            strokeWidth={lit ? 2.2 : 1.7}
            strokeDasharray="5 4"
            strokeOpacity={lit ? 1 : 0.85}
          />
          <path d={flow.tip} fill="none" stroke="var(--ghost)" strokeWidth={1.4} />
        </>
      );
    case 'nothing':
      return (
        <>
          <path d={flow.area} fill="var(--loss)" fillOpacity={lit ? 0.5 : 0.3} />
          <path d={flow.line} fill="none" stroke="var(--loss)" strokeDasharray="1 4" />
        </>
      );
    default:
      return <FlowSpine flow={flow} lit={lit} />;
  }
}

/** A forward ribbon needs no arrow head; one that goes back says so where it sets out, too. */
function Heads({ flow: { course, width, head, turn } }: { flow: Flow }) {
  if (course.direction === 'forward' || width < thinnest) return null;
  const half = Math.min(6.5, Math.max(3.6, width / 2 + 1));
  return (
    <>
      <path
        d={`M-1,0 L${-half * 2},${-half} L${-half * 2},${half} Z`}
        fill="var(--flow)"
        fillOpacity={0.85}
        transform={`translate(${head.x} ${head.y}) rotate(${head.angle})`}
      />
      {course.direction === 'back' && (
        <path
          d={`M-2.5,${-half} L2.5,0 L-2.5,${half}`}
          fill="none"
          stroke="var(--flow)"
          strokeWidth={1.4}
          transform={`translate(${turn.x} ${turn.y}) rotate(${turn.angle})`}
        />
      )}
    </>
  );
}
