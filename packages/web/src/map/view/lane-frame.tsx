import { Fragment, type ReactNode, useRef } from 'react';
import { type Column, labelWidth } from '../layout/columns.ts';
import { useNear, useSight } from './sight.tsx';

/**
 * The row of one lane. Only rows near the screen have cells, and only for the columns in sight, so
 * that a map of six thousand cells costs what is seen of it. A closed column has none.
 */
export function LaneFrame({
  lane,
  label,
  columns,
  least,
  cell,
}: {
  lane: string;
  label: ReactNode;
  columns: readonly Column[];
  /** The height the row is expected to have, in pixels, so that cells that come into sight push nothing. */
  least: number;
  /** What stands under one stage; it gets a place as wide as its column. */
  cell: (column: Column) => ReactNode;
}) {
  const row = useRef<HTMLDivElement>(null);
  const sight = useSight();
  const { near, height } = useNear(row);
  const shown = near ? columns.slice(sight.first, sight.last + 1) : [];
  const before = (columns[sight.first]?.x ?? labelWidth) - labelWidth;
  return (
    <div
      ref={row}
      data-lane={lane}
      className="relative flex border-b border-hair data-drop:before:absolute data-drop:before:inset-x-0 data-drop:before:z-20 data-drop:before:h-0.5 data-drop:before:bg-accent data-[drop=after]:before:-bottom-px data-[drop=before]:before:-top-px"
      style={{ minHeight: near ? least : Math.max(least, height) }}
    >
      {label}
      {near && before > 0 && <div className="shrink-0" style={{ width: before }} />}
      {shown.map((column) =>
        column.folded ? (
          <div key={column.stage} className="shrink-0" style={{ width: column.width }} />
        ) : (
          <Fragment key={column.stage}>{cell(column)}</Fragment>
        ),
      )}
    </div>
  );
}
