import {
  because,
  type Channel,
  type Condition,
  type ImportColumns,
  type ImportFormat,
  type Said,
} from '@waymark/model';
import { channelNamed } from '../row/channel.ts';
import {
  type DateOrder,
  dateOrderOf,
  isWallClock,
  momentReader,
  needsDateOrder,
} from '../row/moment.ts';
import { type Row, textOfCell } from '../sheet/sheet.ts';
import { cancellation } from './cancellation.ts';
import { plainFileName } from './file-name.ts';
import { columnsNamed, soundsLikePerson, soundsLikeTime } from './names.ts';
import { isSales, saleNames } from './sales.ts';

export interface Sample {
  fileName: string;
  format: ImportFormat;
  columns: readonly string[];
  rows: readonly Row[];
}

export interface Guess {
  mapping: ImportColumns | null;
  hints: Said[];
  dateOrder: DateOrder;
}

/** What the columns of a file are for, by their names and values, with what could not be guessed in words. */
export function guessColumns(sample: Sample, habit: DateOrder): Guess {
  const { columns, rows } = sample;
  const hints: Said[] = [];
  const texts = textsOf(sample);
  const time = timeColumn(columns, texts);
  const person = personColumn(columns, texts, time);
  if (time === undefined) {
    hints.push(because('hint-no-time', { columns: listed(columns) }));
  }
  if (person === undefined) {
    hints.push(because('hint-no-person', { columns: listed(columns) }));
  }
  const moments = time === undefined ? [] : texts(time);
  const told = dateOrderOf(moments);
  const dateOrder = told ?? habit;
  if (told === undefined && needsDateOrder(moments)) {
    hints.push(because(`hint-${dateOrder}`, { column: time ?? '' }));
  }
  if (time === undefined || person === undefined || rows.length === 0)
    return { mapping: null, hints, dateOrder };
  const taken = new Set([time, person]);
  const free = (name: string | undefined): name is string => name !== undefined && !taken.has(name);
  const event = columnsNamed('event', columns).find(
    (name) => free(name) && filled(texts(name), rows.length) > 0.5,
  );
  if (event) taken.add(event);
  const session = columnsNamed('session', columns).find(free);
  const account = columnsNamed('account', columns).find(free);
  const page = columnsNamed('page', columns).find(
    (name) => free(name) && texts(name).some((it) => /^(https?:\/)?\//.test(it)),
  );
  const channel = guessChannel(sample, texts, page !== undefined);
  const mapping: ImportColumns = {
    person,
    time,
    event: event ? { column: event } : fixedName(sample, texts),
    channel,
    ...(session && { session }),
    ...(account && { account }),
    ...(page && { page }),
    skip: [],
  };
  if (!event && 'name' in mapping.event) {
    hints.push(because('hint-one-name', { name: mapping.event.name }));
  }
  return { mapping, hints, dateOrder };
}

type Texts = (column: string) => readonly string[];

/** The values of a column in the sample, without the empty ones. */
function textsOf({ columns, rows }: Sample): Texts {
  const known = new Map<string, readonly string[]>();
  return (column) => {
    const found = known.get(column);
    if (found) return found;
    const at = columns.indexOf(column);
    const texts = rows.map(({ cells }) => textOfCell(cells[at]).trim()).filter((it) => it !== '');
    known.set(column, texts);
    return texts;
  };
}

const filled = (texts: readonly string[], rows: number): number => texts.length / Math.max(1, rows);

const readMoment = momentReader('day-first', (clock) => clock);
const readAmerican = momentReader('month-first', (clock) => clock);
const isMoment = (text: string): boolean =>
  readMoment(text) !== undefined || readAmerican(text) !== undefined;
/** Bare numbers are moments only where the name says so. */
const isDated = (text: string): boolean => isMoment(text) && /\D/.test(text);

const share = (texts: readonly string[], fits: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(fits).length / texts.length;

function timeColumn(columns: readonly string[], texts: Texts): string | undefined {
  const named = columnsNamed('time', columns);
  const told = named.find((name) => share(texts(name), isMoment) >= 0.8);
  if (told) return told;
  const dated = columns.filter((name) => share(texts(name), isDated) >= 0.8);
  return (
    dated.find(soundsLikeTime) ??
    dated[0] ??
    named.find((name) => texts(name).some(isMoment)) ??
    columns.find((name) => soundsLikeTime(name) && share(texts(name), isMoment) >= 0.8)
  );
}

function personColumn(
  columns: readonly string[],
  texts: Texts,
  time: string | undefined,
): string | undefined {
  const possible = (name: string): boolean =>
    name !== time && texts(name).length > 0 && share(texts(name), isDated) < 0.5;
  const named = columnsNamed('person', columns).filter(possible);
  const found = named.find((name) => texts(name).length > 0);
  return found ?? columns.filter(possible).find(soundsLikePerson);
}

function guessChannel(
  { format, columns }: Sample,
  texts: Texts,
  page: boolean,
): ImportColumns['channel'] {
  const column = columnsNamed('channel', columns).find(
    (name) => share(texts(name), (text) => channelNamed(text) !== undefined) >= 0.5,
  );
  if (column) return { column };
  return { is: fixedChannel(columns, texts, page, format) };
}

function fixedChannel(
  columns: readonly string[],
  texts: Texts,
  page: boolean,
  format: ImportFormat,
): Channel {
  if (format === 'xes') return 'other';
  const has = (names: RegExp): boolean => columns.some((name) => names.test(name));
  const devices = columns.some(
    (name) =>
      /^(platform|device|device_?category|apparaat)$/i.test(name) &&
      share(texts(name), (it) => /^(desktop|mobile|tablet|web|phone)$/i.test(it)) >= 0.5,
  );
  if (page || devices || has(/^(user_?agent|browser|referrer|ga_session_id|user_pseudo_id)$/i))
    return 'web';
  return has(/^(store|winkel|filiaal)[ _]?(id|nr|nummer|number|name)?$/i) ? 'store' : 'other';
}

function fixedName(sample: Sample, texts: Texts): ImportColumns['event'] {
  const sales = isSales(sample.columns);
  const name = sales ? saleNames.sold : plainFileName(sample.fileName);
  const cancelled = sales ? saleNames.cancelled : `${name}: cancelled`;
  const condition: Condition | undefined = cancellation(sample.columns, texts);
  return { name, unless: condition ? [{ condition, name: cancelled }] : [] };
}

const listed = (columns: readonly string[]): string[] => [
  ...columns.slice(0, 8).map((name) => `“${name}”`),
  ...(columns.length > 8 ? ['…'] : []),
];

/** Columns of which every value is written as a number. */
export function numberColumns(sample: Sample): string[] {
  const texts = textsOf(sample);
  return sample.columns.filter(
    (name) => share(texts(name), (it) => /^-?(0|[1-9]\d{0,14})(\.\d{0,9}[1-9])?$/.test(it)) === 1,
  );
}

/** Whether any time in the sample leaves the zone open. */
export function hasWallClocks(sample: Sample, time: string): boolean {
  return textsOf(sample)(time).some(isWallClock);
}
