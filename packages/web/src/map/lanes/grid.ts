import { useMemo } from 'react';
import type { Frame } from '../layout/frame.ts';
import { useSameColumns } from '../view/use-same-columns.ts';

/** What lanes need to know of the drawing above them: its columns, whoever stands in them. */
export type Grid = Pick<Frame, 'columns' | 'columnWidth' | 'width'>;

/** The grid of a drawing; the same one for as long as its columns stand where they stood. */
export function useGrid({ columns, columnWidth, width }: Grid): Grid {
  const kept = useSameColumns(columns);
  return useMemo(() => ({ columns: kept, columnWidth, width }), [kept, columnWidth, width]);
}
