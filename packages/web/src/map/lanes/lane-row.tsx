import { laneFacts } from '@waymark/model';
import { memo } from 'react';
import { CellsRow } from './cells-row.tsx';
import { cellForms, rowForms } from './forms/forms.ts';
import { isSameRow, type RowProps } from './row.ts';

/** One lane in the form of its kind. */
export const LaneRow = memo(function LaneRow(props: RowProps) {
  const { holds } = laneFacts(props.lane.kind);
  const Row = rowForms[holds];
  if (Row) return <Row {...props} />;
  const form = cellForms[holds];
  return form ? <CellsRow {...props} form={form} /> : null;
}, isSameRow);
