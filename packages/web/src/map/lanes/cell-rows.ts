import type { Cell, Stage } from '@waymark/model';

/** Where a cell over several stages stands: its first column, how many, and in which line. */
export interface WideCell {
  cell: Cell;
  column: number;
  span: number;
  line: number;
}

/** The cells of a lane, those over several stages in lines above the others. */
export function arrange(
  cells: readonly Cell[],
  stages: readonly Stage[],
): { wide: WideCell[]; lines: number; byStage: ReadonlyMap<string, readonly Cell[]> } {
  const place = new Map(stages.map((stage, i) => [stage.id, i]));
  const byStage = new Map<string, Cell[]>();
  const wide: WideCell[] = [];
  const ends: number[] = [];
  for (const cell of cells) {
    const column = place.get(cell.stage);
    if (column === undefined) continue;
    const span = Math.min(cell.span ?? 1, stages.length - column);
    if (span === 1) {
      const own = byStage.get(cell.stage);
      if (own) own.push(cell);
      else byStage.set(cell.stage, [cell]);
      continue;
    }
    const free = ends.findIndex((end) => end <= column);
    const line = free < 0 ? ends.length : free;
    ends[line] = column + span;
    wide.push({ cell, column, span, line });
  }
  return { wide, lines: ends.length, byStage };
}
