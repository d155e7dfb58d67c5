import { memo } from 'react';
import { type ArrowLabel, lineHeight } from '../layout/arrow-labels.ts';
import { keyOf } from '../selection/part.ts';

/** The words on an arrow, on ground of the paper's colour. */
export const FlowLabel = memo(
  Label,
  (a, b) =>
    a.label.x === b.label.x &&
    a.label.y === b.label.y &&
    a.label.key === b.label.key &&
    a.label.lines.join('\n') === b.label.lines.join('\n'),
);

function Label({ label: { key, x, y, lines } }: { label: ArrowLabel }) {
  const top = y - ((lines.length - 1) * lineHeight) / 2 + 3.4;
  return (
    <text
      data-part={keyOf({ kind: 'arrow', id: key })}
      data-flow-label={key}
      textAnchor="middle"
      fontSize="10"
      fill="var(--ink2)"
      stroke="var(--paper)"
      strokeWidth="4"
      strokeLinejoin="round"
      className="pointer-events-none select-none [paint-order:stroke]"
    >
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place
        <tspan key={i} x={x} y={top + i * lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
