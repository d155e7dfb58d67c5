import { type LaneKind, laneFacts } from '@waymark/model';
import { type ComponentType, memo } from 'react';
import { CellsRow } from './cells-row.tsx';
import { cellForms, rowForms } from './forms/forms.ts';
import { isSameRow, type RowProps } from './row.ts';

type Row = ComponentType<RowProps>;

const ofCells: Row = memo(CellsRow, isSameRow);
const rows: ReadonlyMap<string, Row> = new Map([
  ...Object.keys(cellForms).map((form) => [form, ofCells] as const),
  ...Object.entries(rowForms).map(([form, Row]) => [form, memo(Row, isSameRow)] as const),
]);

/** What draws a lane in the form of its kind; it is drawn again only when it would look different. */
export const rowOf = (kind: LaneKind): Row | undefined => rows.get(laneFacts(kind).holds);
