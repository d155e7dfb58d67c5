import { useWords } from '../../language.tsx';
import type { Flow } from '../layout/layout.ts';

/** How long half of the people took along a flow, in its middle. */
export function FlowTime({ flow }: { flow: Flow }) {
  const { duration } = useWords();
  if (flow.move.medianSeconds === null) return null;
  return (
    <text
      x={flow.label.x}
      y={flow.label.y + 3.4}
      textAnchor="middle"
      fontSize="9.6"
      fill={flow.kind === 'desire' ? 'var(--ghost)' : 'var(--ink2)'}
      stroke="var(--paper)"
      strokeWidth="3"
      strokeLinejoin="round"
      className="pointer-events-none select-none [paint-order:stroke]"
    >
      {duration(flow.move.medianSeconds)}
    </text>
  );
}
