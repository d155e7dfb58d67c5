import { Fragment, memo, type ReactNode, useContext, useLayoutEffect, useRef } from 'react';
import type { Flow } from '../layout/layout.ts';
import { MarkedFlow } from '../marks/marked-flow.tsx';
import { MarksContext, useMark } from '../marks/marks.tsx';
import { keyOf } from '../selection/part.ts';
import { flowSpine, thinnest } from './flow-spine.tsx';

/** One flow, drawn as what it is: a ribbon, a dashed line in ochre, or a thin line with a head. */
export const FlowShape = memo(function FlowShape({
  flow,
  lit = false,
}: {
  flow: Flow;
  lit?: boolean;
}) {
  const mark = useMark(arrowOf(flow));
  return mark['data-mark'] ? <MarkedFlow flow={flow} mark={mark} /> : shapeOf(flow, lit);
});

/**
 * The shapes of all flows at rest, without a part for each, since there are as many as ways between
 * touchpoints. One that looks as before is the same element, which React passes by.
 */
export function useFlowShapes(flows: readonly Flow[]): ReactNode[] {
  const marks = useContext(MarksContext);
  const kept = useRef(new Map<string, { flow: Flow; shape: ReactNode }>());
  const now = flows.map((flow) => {
    if (marks.has(arrowOf(flow))) return { flow, shape: <FlowShape key={flow.key} flow={flow} /> };
    const before = kept.current.get(flow.key);
    return before && looksSame(before.flow, flow) ? before : { flow, shape: shapeOf(flow, false) };
  });
  useLayoutEffect(() => {
    kept.current = new Map(
      now.filter(({ flow }) => !marks.has(arrowOf(flow))).map((it) => [it.flow.key, it]),
    );
  });
  return now.map(({ shape }) => shape);
}

const arrowOf = ({ key }: Flow) => keyOf({ kind: 'arrow', id: key });

const looksSame = (a: Flow, b: Flow): boolean =>
  a.area === b.area &&
  a.kind === b.kind &&
  a.move.arrow?.optional === b.move.arrow?.optional &&
  a.move.arrow?.ideal === b.move.arrow?.ideal;

function shapeOf(flow: Flow, lit: boolean): ReactNode {
  switch (flow.kind) {
    case 'drawn':
      return (
        <Fragment key={flow.key}>
          <path d={flow.area} fill="var(--flow)" fillOpacity={lit ? 0.52 : 0.3} />
          {flowSpine(flow, lit)}
          <Heads flow={flow} />
        </Fragment>
      );
    case 'desire':
      return (
        <Fragment key={flow.key}>
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
        </Fragment>
      );
    case 'nothing':
      return (
        <Fragment key={flow.key}>
          <path d={flow.area} fill="var(--loss)" fillOpacity={lit ? 0.5 : 0.3} />
          <path d={flow.line} fill="none" stroke="var(--loss)" strokeDasharray="1 4" />
        </Fragment>
      );
    default:
      return flowSpine(flow, lit);
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
