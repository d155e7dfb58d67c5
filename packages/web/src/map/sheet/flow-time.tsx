import { useWords } from '../../language.tsx';
import type { Flow } from '../layout/layout.ts';

/** Half of what the longest time takes on the sheet. */
const halfText = 20;

/** How long half of the people took along a flow, in its middle, and whole at the sheet's edge. */
export function FlowTime({ flow, right }: { flow: Flow; right: number }) {
  const { duration } = useWords();
  if (flow.move.medianSeconds === null) return null;
  return (
    <text
      x={Math.min(flow.label.x, right - halfText)}
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
