import { useId } from 'react';
import type { Flow } from '../layout/layout.ts';
import { keyOf } from '../selection/part.ts';
import type { MarkProps } from './marks.tsx';

const colours: Readonly<Record<string, string>> = {
  added: 'var(--gain)',
  removed: 'var(--loss)',
  left: 'var(--ink3)',
  open: 'var(--ink)',
};

/** An arrow with a sign at it: the colour, a dash for what is gone, and the sign in its middle. */
export function MarkedFlow({ flow, mark }: { flow: Flow; mark: MarkProps }) {
  const id = useId();
  const what = mark['data-mark'] ?? '';
  const colour = colours[what] ?? 'var(--accent)';
  const isGone = what === 'removed' || what === 'left';
  return (
    <>
      <path
        id={id}
        data-arrow={keyOf({ kind: 'arrow', id: flow.key })}
        d={flow.line}
        fill="none"
        stroke={colour}
        strokeWidth={2}
        strokeDasharray={isGone ? '3 4' : undefined}
      >
        <title>{mark['data-mark-says']}</title>
      </path>
      <path d={flow.tip} fill="none" stroke={colour} strokeWidth={1.6} />
      <text fill={colour} fontSize="15" fontWeight="700" dy="-3">
        <textPath href={`#${id}`} startOffset="50%" textAnchor="middle">
          {mark['data-mark-sign']}
        </textPath>
      </text>
    </>
  );
}
