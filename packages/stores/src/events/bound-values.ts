import type { ClickHouseSettings } from '@clickhouse/client';
import type { StatementValue } from '@waymark/model';

/**
 * The settings and the values of a statement as `SET name = ..., param_name = ...` for a line to chDB.
 * chDB's own binding lets one statement with values run at a time in the whole process; values that
 * are set on the line do not wait. They are bound by the engine, typed, and are never part of the
 * statement's text.
 */
export function setOnLine(
  settings: ClickHouseSettings,
  params: Record<string, StatementValue>,
): string {
  const set = Object.entries(settings).map(([name, value]) => `${name} = '${escaped(`${value}`)}'`);
  const bound = Object.entries(params).map(([name, value]) => {
    if (!/^[A-Za-z_]\w*$/.test(name)) throw new Error(`“${name}” cannot name a parameter.`);
    return `param_${name} = '${escaped(fieldOf(value))}'`;
  });
  // All in one, since each `SET` is a statement that costs a start and an end.
  return `SET ${[...set, ...bound].join(', ')};`;
}

/** A value as the engine reads parameters: like a field of tab-separated text. */
function fieldOf(value: StatementValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (Array.isArray(value)) return itemOf(value);
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}

/** A value inside a list: like a literal. */
function itemOf(value: StatementValue): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string') return `'${escaped(value)}'`;
  return Array.isArray(value) ? `[${value.map(itemOf).join()}]` : String(value);
}

const escapes: Record<string, string> = {
  '\\': '\\\\',
  "'": "\\'",
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\\0',
};

const escaped = (text: string): string =>
  text.replace(/[\\'\t\n\r\0]/g, (found) => escapes[found] ?? found);
