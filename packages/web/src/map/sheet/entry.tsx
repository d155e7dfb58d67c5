import { memo } from 'react';
import type { PortedEntry } from '../layout/ports.ts';

/** Those who begin at a touchpoint, coming from nowhere. */
export const Entry = memo(function Entry({ entry: { box, width, y } }: { entry: PortedEntry }) {
  const length = box.column === 0 ? 26 : 18;
  return (
    <rect
      x={box.x - length}
      y={y - width / 2}
      width={length}
      height={width}
      fill="url(#entering)"
    />
  );
});
