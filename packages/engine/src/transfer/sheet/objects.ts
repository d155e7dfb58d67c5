import type { Properties, Said } from '@waymark/model';
import type { Row } from './sheet.ts';

/** One record of a format that names its values, or why it could not be read. */
export type ObjectRow =
  | { line: number; object: Properties }
  | { line: number; fault: Said; text: string };

/** Puts the values in the order of the columns; other names come along as the rest. */
export function tabulate(columns: readonly string[]): (row: ObjectRow) => Row {
  const known = new Set(columns);
  return (row) => {
    if ('fault' in row) return { line: row.line, cells: [row.text], fault: row.fault };
    const { line, object } = row;
    const cells = columns.map((name) => (Object.hasOwn(object, name) ? object[name] : undefined));
    const others = Object.entries(object).filter(([name]) => !known.has(name));
    return { line, cells, ...(others.length > 0 && { rest: Object.fromEntries(others) }) };
  };
}

/** Every name in the order of its first appearance, the given ones first where they appear. */
export function namesIn(rows: readonly ObjectRow[], first: readonly string[] = []): string[] {
  const names = new Set<string>();
  for (const row of rows)
    if ('object' in row) for (const name of Object.keys(row.object)) names.add(name);
  return [
    ...first.filter((name) => names.has(name)),
    ...[...names].filter((name) => !first.includes(name)),
  ];
}
