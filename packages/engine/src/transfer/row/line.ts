import type { JsonValue, Properties } from '@waymark/model';
import type { BulkRow } from '@waymark/stores';

// biome-ignore lint/suspicious/noControlCharactersInRegex: those that JSON has to escape
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A text in JSON; most need no escaping, and looking is quicker than escaping. */
export const jsonText = (text: string): string =>
  escaped.test(text) ? JSON.stringify(text.toWellFormed()) : `"${text}"`;

const largest = 2 ** 63;

/** A value in JSON as the engine reads it, which knows no half characters and no longer whole numbers. */
export function jsonValue(value: JsonValue): string {
  if (typeof value === 'string') return jsonText(value);
  if (typeof value === 'number') {
    return Math.abs(value) >= largest ? value.toExponential() : JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(jsonValue).join()}]`;
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(([name, it]) => `${jsonText(name)}:${jsonValue(it)}`);
    return `{${parts.join()}}`;
  }
  return String(value);
}

/** What differs from row to row; the rest is the same for a whole import. */
export interface Varying {
  ts: string;
  id: string;
  name: string;
  channel: string;
  path: string;
  session: string;
  account: string;
  userId: string;
  anonymousId: string;
  /** JSON. */
  properties: string;
}

/** Writes lines of `BulkRow`s, putting together what is the same in all of them once. */
export function lineWriter(
  workspace: BulkRow[0],
  source: BulkRow[12],
  received: BulkRow[13],
): (row: Varying) => string {
  const head = `[${jsonText(workspace)},"`;
  const tail = `,${jsonText(source)},"${received}",`;
  return (row) =>
    `${head}${row.ts}","${row.id}","track",${jsonText(row.name)},"${row.channel}","unknown",${jsonText(
      row.path,
    )},${jsonText(row.session)},${jsonText(row.account)},${jsonText(row.userId)},${jsonText(
      row.anonymousId,
    )}${tail}${row.properties}]`;
}

/** The names and values of a row that are properties, as JSON; `others` win nothing over columns. */
export function propertiesWriter(
  kept: readonly (readonly [name: string, at: number])[],
): (cells: readonly (JsonValue | undefined)[], others: Properties) => string {
  const named = kept.map(([name, at]) => [`${jsonText(name)}:`, at] as const);
  return (cells, others) => {
    let text = '';
    for (const [name, at] of named) {
      const cell = cells[at];
      if (cell === undefined || cell === null || cell === '') continue;
      text += `${text === '' ? '' : ','}${name}${jsonValue(cell)}`;
    }
    for (const [name, value] of Object.entries(others)) {
      text += `${text === '' ? '' : ','}${jsonText(name)}:${jsonValue(value)}`;
    }
    return `{${text}}`;
  };
}
