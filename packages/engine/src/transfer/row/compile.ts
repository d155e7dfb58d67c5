import { hash } from 'node:crypto';
import {
  type Channel,
  type ImportColumns,
  type JsonValue,
  matches,
  type Properties,
} from '@waymark/model';
import type { BulkRow } from '@waymark/stores';
import type { Row } from '../sheet/sheet.ts';
import { textOfCell } from '../sheet/sheet.ts';
import { isAnonymousColumn } from './anonymous.ts';
import { channelNamed } from './channel.ts';
import { contentOf } from './content.ts';
import { hashText } from './hash.ts';
import { type DateOrder, momentReader } from './moment.ts';
import { barePath } from './page.ts';
import { Tally } from './tally.ts';
import { wallClock } from './zone.ts';

/** All that decides what a row means. */
export interface Meaning {
  workspace: string;
  source: string;
  /** Milliseconds since 1970. */
  receivedAt: number;
  mapping: ImportColumns;
  columns: readonly string[];
  /** Columns whose values become numbers where they are written as such. */
  numbers: readonly string[];
  timeZone: string;
  dateOrder: DateOrder;
  channel: Channel;
}

export type Read = { line: string } | { fault: string };

const maxLength = 500;
const maxRow = 32 * 1024;
/** The engine's moments end in 2262. */
const latest = Date.UTC(2262, 0, 1);

/** Makes of each row the line that the store takes, or says why it is kept out. Rows come in order. */
export function compileRows(meaning: Meaning): (row: Row) => Read {
  const { mapping, columns, workspace, source } = meaning;
  const at = (name: string | undefined): number =>
    name === undefined ? -1 : columns.indexOf(name);
  const { event, channel } = mapping;
  const person = at(mapping.person);
  const time = at(mapping.time);
  const name = 'column' in event ? at(event.column) : -1;
  const channelAt = channel && 'column' in channel ? at(channel.column) : -1;
  const fixedChannel = channel && 'is' in channel ? channel.is : meaning.channel;
  const [session, account, page] = [at(mapping.session), at(mapping.account), at(mapping.page)];
  const anonymous = isAnonymousColumn(mapping.person);
  const moment = momentReader(meaning.dateOrder, wallClock(meaning.timeZone));
  const received = seconds(meaning.receivedAt, 0).slice(0, -3);
  const numbers = new Set(meaning.numbers.map(at));
  const spent = new Set([
    person,
    time,
    name,
    channelAt,
    session,
    account,
    page,
    ...mapping.skip.map(at),
  ]);
  const kept = columns.flatMap((column, i) => (spent.has(i) ? [] : [[column, i] as const]));
  const skipped = new Set(mapping.skip);
  const content = contentOf(meaning);
  const sameInstant = new Tally();
  const sameRow = new Tally();

  return (row) => {
    if (row.fault !== undefined) return { fault: row.fault };
    const { cells, rest } = row;
    const who = textOfCell(cells[person]).trim();
    if (who === '') return { fault: `There is no person: “${mapping.person}” is empty.` };
    if (who.length > maxLength)
      return { fault: `The person in “${mapping.person}” is longer than ${maxLength} characters.` };
    const when = textOfCell(cells[time]);
    const ms = moment(when);
    if (ms === undefined || ms < 0 || ms >= latest)
      return { fault: timeFault(mapping.time, when, ms) };
    const properties: Properties = {};
    for (const [column, i] of kept) {
      const value = propertyOf(cells[i], numbers.has(i));
      if (value !== undefined) put(properties, column, value);
    }
    if (rest)
      for (const [key, value] of Object.entries(rest))
        if (!skipped.has(key)) put(properties, key, value);
    const path = page < 0 ? '' : barePath(textOfCell(cells[page]));
    const where =
      channelAt < 0
        ? fixedChannel
        : (channelNamed(textOfCell(cells[channelAt])) ?? meaning.channel);
    const what =
      'name' in event
        ? nameOf({ channel: where, path, properties })
        : textOfCell(cells[name]).trim();
    if (what === '')
      return { fault: `There is no event: “${'column' in event ? event.column : ''}” is empty.` };
    if (what.length > maxLength)
      return { fault: `The event's name is longer than ${maxLength} characters.` };

    const order = sameInstant.add(...hashText(`${ms} ${who}`));
    const text = content(row);
    const again = sameRow.add(...hashText(text));
    const own = hash('md5', text, 'hex');
    const event_: BulkRow = [
      workspace,
      seconds(ms, order),
      again === 0 ? own : hash('md5', `${own} ${again}`, 'hex'),
      'track',
      what,
      where,
      'unknown',
      path,
      textOfCell(cells[session]).slice(0, maxLength),
      textOfCell(cells[account]).slice(0, maxLength),
      anonymous ? '' : who,
      anonymous ? who : '',
      source,
      received,
      properties,
    ];
    const line = lineOf(event_);
    if (line.length > maxRow) {
      return {
        fault: `This row holds ${Math.ceil(line.length / 1024)} KB; at most ${maxRow / 1024} KB fits.`,
      };
    }
    return { line };
  };

  function nameOf(rest: { channel: Channel; path: string; properties: Properties }): string {
    if (!('name' in event)) return '';
    const all = { ...rest, name: event.name };
    return event.unless.find(({ condition }) => matches(condition, all))?.name ?? event.name;
  }
}

/** Microseconds within the same millisecond keep the order of the file. */
function seconds(ms: number, order: number): string {
  const whole = ms + Math.floor(order / 1000);
  const digits = String(whole).padStart(4, '0');
  return `${digits.slice(0, -3)}.${digits.slice(-3)}${String(order % 1000).padStart(3, '0')}`;
}

const plainNumber = /^-?(0|[1-9]\d{0,14})(\.\d{0,9}[1-9])?$/;

function propertyOf(cell: JsonValue | undefined, number: boolean): JsonValue | undefined {
  if (cell === undefined || cell === null || cell === '') return undefined;
  if (number && typeof cell === 'string' && plainNumber.test(cell)) return Number(cell);
  return cell;
}

function put(properties: Properties, name: string, value: JsonValue): void {
  // A column may be called __proto__.
  if (name === '__proto__') Object.defineProperty(properties, name, { value, enumerable: true });
  else properties[name] = value;
}

/** Whole numbers beyond 64 bits and half characters are what the engine refuses in JSON. */
function lineOf(row: BulkRow): string {
  const text = JSON.stringify(row);
  if (!text.includes('\\ud') && !/\d{18}/.test(text)) return text;
  return JSON.stringify(row, (_key, value) => {
    if (typeof value === 'string') return value.toWellFormed();
    if (typeof value === 'number' && Math.abs(value) >= 2 ** 63)
      return JSON.rawJSON(value.toExponential());
    return value;
  });
}

function timeFault(column: string, text: string, ms: number | undefined): string {
  if (text.trim() === '') return `There is no time: “${column}” is empty.`;
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  if (ms === undefined) return `“${short}” in “${column}” is not a time.`;
  return `“${short}” in “${column}” is not between 1970 and 2262.`;
}
