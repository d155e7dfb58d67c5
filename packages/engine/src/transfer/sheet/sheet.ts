import type { JsonValue, Properties, Said } from '@waymark/model';

/** One record of a file. */
export interface Row {
  /** The line at which it begins; in Parquet the number of the row. */
  line: number;
  /** In the order of the sheet's columns; undefined where nothing stands. */
  cells: readonly (JsonValue | undefined)[];
  /** Values under names that are no column of the sheet. */
  rest?: Properties;
  /** Why it could not be read; its cells are what could be made of it. */
  fault?: Said;
}

/** A file as a table: its columns and its rows, portion by portion. */
export interface Sheet {
  columns: readonly string[];
  rows: AsyncIterable<readonly Row[]>;
}

/** A cell as a person reads it. */
export function textOfCell(cell: JsonValue | undefined): string {
  if (cell === undefined || cell === null) return '';
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
