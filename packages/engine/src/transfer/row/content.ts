import { type Row, textOfCell } from '../sheet/sheet.ts';
import type { Meaning } from './meaning.ts';

/**
 * The text by which the same row of a workspace is known again, in this file or another: what
 * stands in every column, and which columns were taken for person, time and event. Neither the
 * order of columns nor the name given to a file's events matters, so a longer export under another
 * name adds only its new rows.
 */
export function contentOf({
  mapping,
  workspace,
  columns,
}: Pick<Meaning, 'mapping' | 'columns' | 'workspace'>): (row: Row) => string {
  const { person, time, event } = mapping;
  const roles = JSON.stringify([workspace, person, time, 'column' in event ? event.column : null]);
  const sorted = columns.map((column, i) => [JSON.stringify(column), i] as const).sort(byName);
  return ({ cells, rest }) => {
    if (rest) {
      // Which names are columns depends on how the file begins; all count alike.
      const own = columns.map((column, i) => [column, cells[i]] as const);
      const all = [...own, ...Object.entries(rest)].map(
        ([name, value]) => [JSON.stringify(name), textOfCell(value)] as const,
      );
      return roles + all.sort(byName).map(part).join('');
    }
    let text = roles;
    for (const [name, i] of sorted) text += part([name, textOfCell(cells[i])]);
    return text;
  };
}

type Named = readonly [name: string, value: string | number];

const byName = ([a]: Named, [b]: Named): number => (a < b ? -1 : 1);

/** The length keeps a value with a column's name in it from reading as two values. */
const part = ([name, value]: readonly [string, string]): string =>
  value === '' ? '' : `${name}${value.length}:${value}`;
