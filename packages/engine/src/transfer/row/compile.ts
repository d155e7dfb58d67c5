import { hash } from 'node:crypto';
import { because, type Channel, type JsonValue, matches, type Said } from '@waymark/model';
import { type Row, textOfCell } from '../sheet/sheet.ts';
import { isAnonymousColumn } from './anonymous.ts';
import { channelNamed } from './channel.ts';
import { contentOf } from './content.ts';
import { hashText } from './hash.ts';
import { lineWriter, propertiesWriter } from './line.ts';
import type { Meaning } from './meaning.ts';
import { momentReader } from './moment.ts';
import { barePath } from './page.ts';
import { Tally } from './tally.ts';
import { wallClock } from './zone.ts';

export type Read = { line: string } | { fault: Said };

const maxLength = 500;
const maxRow = 32 * 1024;
/** The engine's moments end in 2262. */
const latest = Date.UTC(2262, 0, 1);

/** Makes of each row the line that the store takes, or says why it is kept out. Rows come in order. */
export function compileRows(meaning: Meaning): (row: Row) => Read {
  const { mapping, columns } = meaning;
  const at = (name: string | undefined): number =>
    name === undefined ? -1 : columns.indexOf(name);
  const { event, channel } = mapping;
  const [person, time] = [at(mapping.person), at(mapping.time)];
  const name = 'column' in event ? at(event.column) : -1;
  const channelAt = channel && 'column' in channel ? at(channel.column) : -1;
  const fixedChannel = channel && 'is' in channel ? channel.is : meaning.channel;
  const [session, account, page] = [at(mapping.session), at(mapping.account), at(mapping.page)];
  const anonymous = isAnonymousColumn(mapping.person);
  const moment = momentReader(meaning.dateOrder, wallClock(meaning.timeZone));
  const numbers = meaning.numbers.map(at);
  const skipped = new Set(mapping.skip);
  const spent = new Set([person, time, name, channelAt, session, account, page]);
  const kept = columns.flatMap((column, i) =>
    spent.has(i) || skipped.has(column) ? [] : [[column, i] as const],
  );
  const received = seconds(meaning.receivedAt, 0).slice(0, -3);
  const write = lineWriter(meaning.workspace, meaning.source, received);
  const writeProperties = propertiesWriter(kept);
  const content = contentOf(meaning);
  const sameInstant = new Tally();
  const sameRow = new Tally();

  return (row) => {
    if (row.fault !== undefined) return { fault: row.fault };
    const cells = withNumbers(row.cells);
    const who = textOfCell(cells[person]).trim();
    if (who === '') return { fault: because('row-no-person', { column: mapping.person }) };
    if (who.length > maxLength) return { fault: tooLong('person', mapping.person) };
    const when = textOfCell(cells[time]);
    const ms = moment(when);
    if (ms === undefined || ms < 0 || ms >= latest) {
      return { fault: timeFault(mapping.time, when, ms) };
    }
    const path = page < 0 ? '' : barePath(textOfCell(cells[page]));
    const where =
      channelAt < 0
        ? fixedChannel
        : (channelNamed(textOfCell(cells[channelAt])) ?? meaning.channel);
    const properties = writeProperties(cells, othersOf(row));
    const what =
      'column' in event ? textOfCell(cells[name]).trim() : fixedName(where, path, properties);
    const nameColumn = 'column' in event ? event.column : '';
    if (what === '') return { fault: because('row-no-event', { column: nameColumn }) };
    if (what.length > maxLength) return { fault: tooLong('event', nameColumn) };
    const visit = textOfCell(cells[session]);
    if (visit.length > maxLength) return { fault: tooLong('session', mapping.session) };
    const company = textOfCell(cells[account]);
    if (company.length > maxLength) return { fault: tooLong('account', mapping.account) };
    const size = properties.length + path.length;
    if (size > maxRow) {
      const found = Math.ceil(size / 1024);
      return { fault: because('row-too-large', { found, most: maxRow / 1024 }) };
    }
    const order = sameInstant.add(...hashText(`${ms} ${who}`));
    const line = write({
      ts: seconds(ms, order),
      id: idOf(row),
      name: what,
      channel: where,
      path,
      session: visit,
      account: company,
      userId: anonymous ? '' : who,
      anonymousId: anonymous ? who : '',
      properties,
    });
    return { line };
  };

  function withNumbers(cells: Row['cells']): Row['cells'] {
    if (numbers.length === 0) return cells;
    const all = [...cells];
    for (const i of numbers) {
      const cell = all[i];
      if (typeof cell === 'string' && plainNumber.test(cell)) all[i] = Number(cell);
    }
    return all;
  }

  function othersOf({ rest }: Row): Record<string, JsonValue> {
    if (!rest) return nothing;
    return Object.fromEntries(
      Object.entries(rest).filter(
        ([key, value]) => !skipped.has(key) && value !== null && value !== '',
      ),
    );
  }

  function fixedName(where: Channel, path: string, properties: string): string {
    if (!('name' in event)) return '';
    if (event.unless.length === 0) return event.name;
    const all = { name: event.name, channel: where, path, properties: JSON.parse(properties) };
    return event.unless.find(({ condition }) => matches(condition, all))?.name ?? event.name;
  }

  /** The same row of the same file has the same id whenever it comes, its k-th twin another one. */
  function idOf(row: Row): string {
    const id = hash('md5', content(row), 'hex');
    const twins = sameRow.add(
      Number.parseInt(id.slice(0, 8), 16),
      Number.parseInt(id.slice(8, 16), 16),
    );
    return twins === 0 ? id : hash('md5', `${id} ${twins}`, 'hex');
  }
}

const nothing = {};
const plainNumber = /^-?(0|[1-9]\d{0,14})(\.\d{0,9}[1-9])?$/;

/** Microseconds within the same millisecond keep the order of the file. */
function seconds(ms: number, order: number): string {
  const whole = order < 1000 ? ms : ms + Math.floor(order / 1000);
  // The engine takes fewer than ten digits for a date.
  const digits = String(whole).padStart(13, '0');
  const micros = order === 0 ? '000' : String(order % 1000).padStart(3, '0');
  return `${digits.slice(0, -3)}.${digits.slice(-3)}${micros}`;
}

const tooLong = (
  what: 'person' | 'event' | 'session' | 'account',
  column: string | undefined = '',
): Said => because(`row-${what}-too-long`, { column, most: maxLength });

function timeFault(column: string, text: string, ms: number | undefined): Said {
  if (text.trim() === '') return because('row-no-time', { column });
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  if (ms === undefined) return because('row-not-a-time', { text: short, column });
  return because('row-time-out-of-range', { text: short, column });
}
