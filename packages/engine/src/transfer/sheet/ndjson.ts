import { because, type JsonValue, type Properties } from '@waymark/model';
import { type Encoding, textOf } from '../file/text.ts';
import type { ObjectRow } from './objects.ts';

const deepest = 32;

/** One JSON object a line, as Segment, BigQuery and many databases export them. */
export async function* ndjsonRows(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<ObjectRow[]> {
  let rest = '';
  let line = 1;
  for await (const text of textOf(chunks, encoding, '\n')) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield rowsOf(lines, line);
    line += lines.length;
  }
  yield rowsOf([rest], line);
}

function rowsOf(lines: readonly string[], first: number): ObjectRow[] {
  return lines.flatMap((text, i) => (text.trim() === '' ? [] : [rowOf(text.trim(), first + i)]));
}

function rowOf(text: string, line: number): ObjectRow {
  let value: JsonValue;
  try {
    value = exact(text);
  } catch {
    return { line, text, fault: because('row-not-json', {}) };
  }
  if (!isObject(value)) return { line, text, fault: because('row-not-object', {}) };
  if (!isAtMostDeep(value, deepest)) {
    return { line, text, fault: because('row-too-deep', { most: deepest }) };
  }
  return { line, object: flat(value) };
}

/** Whole numbers beyond what JavaScript counts exactly are ids, whose every digit matters. */
function exact(text: string): JsonValue {
  if (!/\d{16}/.test(text)) return JSON.parse(text);
  const keep = (_key: string, value: JsonValue, { source }: { source?: string }): JsonValue =>
    typeof value === 'number' && !Number.isSafeInteger(value) && source && /^-?\d+$/.test(source)
      ? source
      : value;
  return JSON.parse(text, keep as (key: string, value: JsonValue) => JsonValue);
}

/** Segment keeps an event's own values under `properties`, GA4 under `event_params`. */
function flat(object: Properties): Properties {
  const { properties, event_params: parameters, ...rest } = object;
  return {
    ...(isObject(properties) ? properties : properties === undefined ? {} : { properties }),
    ...(Array.isArray(parameters)
      ? Object.fromEntries(parameters.flatMap(parameter))
      : parameters === undefined
        ? {}
        : { event_params: parameters }),
    ...rest,
  };
}

function parameter(entry: JsonValue): [string, JsonValue][] {
  if (!isObject(entry) || typeof entry.key !== 'string' || !isObject(entry.value)) return [];
  const value = Object.values(entry.value).find((it) => it !== null && it !== undefined);
  return value === undefined ? [] : [[entry.key, value]];
}

const isObject = (value: JsonValue | undefined): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isAtMostDeep(value: JsonValue, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isAtMostDeep(inner, depth - 1));
}
