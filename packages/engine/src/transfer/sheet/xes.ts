import type { JsonValue, Properties } from '@waymark/model';
import { SaxesParser } from 'saxes';
import { refused } from '../file/refused.ts';
import { type Encoding, textOf } from '../file/text.ts';
import type { ObjectRow } from './objects.ts';

/** A trace's own values carry this before their name, as pm4py has it. */
export const tracePrefix = 'case:';
export const xesFirst = [`${tracePrefix}concept:name`, 'concept:name', 'time:timestamp'];

const scalars = ['string', 'date', 'int', 'float', 'boolean', 'id'];

/**
 * The events of an XES log, each with its own values and those of its trace. Values inside values
 * and the log's own are left out.
 */
export async function* xesRows(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<ObjectRow[]> {
  const parser = new SaxesParser();
  let done: ObjectRow[] = [];
  /** The events of a trace wait for its end, since its values may stand behind them. */
  let waiting: { line: number; values: Properties }[] = [];
  let trace: Properties = {};
  let event: { line: number; values: Properties } | undefined;
  const path: string[] = [];
  let failure: Error | undefined;

  parser.on('error', (error) => {
    failure ??= error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const tag = bare(name);
    const parent = path.at(-1);
    path.push(tag);
    if (tag === 'event' && (parent === 'trace' || parent === 'log')) {
      event = { line: parser.line, values: {} };
    } else if (scalars.includes(tag)) {
      const { key, value } = attributes;
      if (key === undefined || value === undefined) return;
      if (parent === 'event' && event) event.values[key] = typed(tag, value);
      else if (parent === 'trace') trace[tracePrefix + key] = typed(tag, value);
    }
  });
  parser.on('closetag', () => {
    const tag = path.pop();
    if (tag === 'event' && event) {
      waiting.push(event);
      event = undefined;
      if (path.at(-1) !== 'log') return;
    }
    if (tag !== 'trace' && tag !== 'event') return;
    if (path.at(-1) !== 'log') return;
    for (const { line, values } of waiting) done.push({ line, object: { ...values, ...trace } });
    waiting = [];
    trace = {};
  });

  const failed = (): Error =>
    refused('file-xes-damaged', { why: (failure?.message ?? '').slice(0, 200) });
  for await (const text of textOf(chunks, encoding, '\n')) {
    parser.write(text);
    if (failure) throw failed();
    yield done;
    done = [];
  }
  parser.close();
  if (failure) throw failed();
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

function typed(tag: string, text: string): JsonValue {
  if (tag === 'boolean') return text === 'true' || text === '1';
  const number = tag === 'int' || tag === 'float' ? Number(text) : Number.NaN;
  const exact = tag === 'int' ? Number.isSafeInteger(number) : Number.isFinite(number);
  return exact && text.trim() !== '' ? number : text;
}
