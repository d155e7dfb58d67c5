import { memo } from 'react';
import type { Flow } from '../layout/layout.ts';
import { MarkedFlow } from '../marks/marked-flow.tsx';
import { useMark } from '../marks/marks.tsx';
import { keyOf } from '../selection/part.ts';

/** One flow, drawn as what it is: a ribbon, a dashed line in ochre, or a thin line nobody takes. */
export const FlowShape = memo(
  Shape,
  (a, b) => a.flow.area === b.flow.area && a.flow.kind === b.flow.kind && a.lit === b.lit,
);

function Shape({ flow, lit }: { flow: Flow; lit?: boolean }) {
  const mark = useMark(keyOf({ kind: 'arrow', id: flow.key }));
  if (mark['data-mark']) return <MarkedFlow flow={flow} mark={mark} />;
  switch (flow.kind) {
    case 'drawn':
      return (
        <>
          <path d={flow.area} fill="var(--flow)" fillOpacity={lit ? 0.52 : 0.3} />
          {flow.width < 1.6 && (
            <path d={flow.line} fill="none" stroke="var(--flow)" strokeOpacity={lit ? 0.9 : 0.5} />
          )}
          <Head flow={flow} />
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
        </>
      );
    case 'nothing':
      return (
        <>
          <path d={flow.area} fill="var(--loss)" fillOpacity={lit ? 0.5 : 0.3} />
          <path d={flow.line} fill="none" stroke="var(--loss)" strokeDasharray="1 4" />
        </>
      );
    case 'untaken':
      return <path d={flow.line} fill="none" stroke="var(--ink3)" strokeOpacity={lit ? 1 : 0.6} />;
    case 'unmeasured':
      return (
        <path
          d={flow.line}
          fill="none"
          stroke="var(--ink3)"
          strokeWidth={1}
          strokeDasharray="2 4"
        />
      );
  }
}

/** A forward flow needs no arrow head; one that goes back does. */
function Head({ flow }: { flow: Flow }) {
  if (flow.course.direction === 'forward') return null;
  const { x, y, angle } = flow.head;
  return (
    <path
      d="M-1,0 L-7,-3.6 L-7,3.6 Z"
      fill="var(--flow)"
      fillOpacity={0.8}
      transform={`translate(${x} ${y}) rotate(${angle})`}
    />
  );
}
