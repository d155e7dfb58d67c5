import type { Cell, Lane } from '@waymark/model';
import { memo } from 'react';
import { CellBox } from './cell-box.tsx';
import { useInOrder } from './cell-order.tsx';
import type { CellForm } from './forms/form.ts';
import { PlaceBox } from './place-box.tsx';

interface PlaceProps {
  lane: Lane;
  form: CellForm;
  stage: string;
  cells: readonly Cell[];
  label: string;
  /** The way to add shows only when it is looked at. */
  quiet: boolean;
  /** Its column and line in the grid of the row, from 1. */
  column: number;
  line: number;
}

/** What a lane holds under one stage, and the way to add to it. */
export const StagePlace = memo(
  function StagePlace({ lane, form, stage, cells, label, quiet, column, line }: PlaceProps) {
    const inOrder = useInOrder(cells);
    return (
      <div
        data-place={stage}
        className={`group relative flex min-w-0 gap-1 pt-[7px] pr-4 pb-4 data-cell-drop:bg-hair data-cell-drop:outline-1 data-cell-drop:outline-accent data-cell-drop:outline-dashed ${form.inline ? 'flex-wrap content-start items-start pl-[8.5px]' : 'flex-col items-start'}`}
        style={{ gridColumn: column, gridRow: line }}
      >
        {inOrder.map((cell) => (
          <CellBox key={cell.id} lane={lane} form={form} cell={cell} label={label} />
        ))}
        <PlaceBox lane={lane} form={form} stage={stage} label={label} quiet={quiet} />
      </div>
    );
  },
  ({ cells: a, ...before }, { cells: b, ...now }) =>
    a.length === b.length && a.every((cell, i) => cell === b[i]) && isSame(before, now),
);

type Plain = Omit<PlaceProps, 'cells'>;

const isSame = (a: Plain, b: Plain): boolean =>
  a.lane === b.lane &&
  a.form === b.form &&
  a.stage === b.stage &&
  a.label === b.label &&
  a.quiet === b.quiet &&
  a.column === b.column &&
  a.line === b.line;
