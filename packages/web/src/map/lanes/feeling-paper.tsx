import type { ReactNode } from 'react';
import { useWords } from '../../language.tsx';
import { labelWidth } from '../layout/frame.ts';
import { yOf } from './curve-dot.tsx';
import { feelingHeight, feelingScale } from './feeling-points.ts';

/** The lines of the scale in plain words, and the curves on it. */
export function FeelingPaper({ width, children }: { width: number; children: ReactNode }) {
  const { t } = useWords();
  return (
    <svg
      aria-hidden="true"
      className="pointer-events-none absolute top-0 left-0 overflow-visible"
      width={width}
      height={feelingHeight}
    >
      {[1, 0, -1].map((value) => (
        <line
          key={value}
          x1={labelWidth}
          x2={width}
          y1={yOf(feelingScale, value)}
          y2={yOf(feelingScale, value)}
          stroke={value === 0 ? 'var(--line)' : 'var(--hair)'}
        />
      ))}
      {(['glad', 'so-so', 'cross'] as const).map((word, i) => (
        <text
          key={word}
          x={width}
          y={yOf(feelingScale, 1 - i) - 4}
          textAnchor="end"
          fontSize="10.5"
          fill="var(--ink3)"
        >
          {t(`map.feel.${word}`)}
        </text>
      ))}
      {children}
    </svg>
  );
}
