import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse, twins } from './house.ts';

const moments = [
  '2024-03-01T09:00:00.000Z',
  '2024-03-01T09:05:00.000Z',
  '2024-03-02T10:00:00.000Z',
];
const people = ['ann', 'bo', 'ann'];
const names = ['Bike Viewed', 'Bike Viewed', 'Ordered “now”'];
const amounts = [1.5, 20, 300];
const rows = moments.map((at, i) => [people[i], at, names[i], amounts[i]] as const);

const table = (delimiter: string): string =>
  ['user_id', 'timestamp', 'event', 'amount'].join(delimiter) +
  rows.map((row) => `\r\n${row.join(delimiter)}`).join('');
const ndjson = rows
  .map(([userId, timestamp, event, amount]) =>
    JSON.stringify({ userId, timestamp, event, properties: { amount } }),
  )
  .join('\n');
const parquet = Buffer.from(
  parquetWriteBuffer({
    columnData: [
      { name: 'user_id', data: people, type: 'STRING' },
      { name: 'timestamp', data: moments.map((at) => new Date(at)), type: 'TIMESTAMP' },
      { name: 'event', data: names, type: 'STRING' },
      { name: 'amount', data: amounts, type: 'DOUBLE' },
    ],
  }),
);
const xesEvent = (i: number): string => `<event>
  <string key="concept:name" value="${names[i]}"/><date key="time:timestamp" value="${moments[i]}"/>
  <float key="amount" value="${amounts[i]}"/></event>`;
const xes = `<?xml version="1.0" encoding="UTF-8"?><log xes.version="1.0">
  <global scope="event"><string key="concept:name" value="UNKNOWN"/></global>
  <trace><string key="concept:name" value="ann"/>${xesEvent(0)}${xesEvent(2)}</trace>
  <trace>${xesEvent(1)}<string key="concept:name" value="bo"/></trace></log>`;

const files = {
  csv: table(','),
  tsv: table('\t'),
  ndjson,
  parquet,
  xes,
} as const;

describe.each(twins)('on %s', (twin) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(twin);
  });
  afterAll(() => house.close());

  it.each(Object.entries(files))(
    'reads %s, gzipped or not, whatever it is called',
    async (format, content) => {
      for (const packed of [Buffer.from(content), gzipSync(content)]) {
        const workspace = await house.workspace();
        const done = await house.take(workspace, 'export.dat', packed);
        expect(done).toMatchObject({ format, state: 'done', rows: 3, added: 3, rejected: 0 });
        const events = await house.events(workspace);
        expect(
          events.map(({ userId, us, name, properties }) => ({
            userId,
            us,
            name,
            amount: properties.amount,
          })),
        ).toEqual(
          rows.map(([userId, at, name, amount]) => ({
            userId,
            us: Date.parse(at) * 1000,
            name,
            amount,
          })),
        );
        for (const event of events) {
          expect(event).toMatchObject({
            source: done.id,
            consent: 'unknown',
            channel: 'other',
            anonymousId: '',
          });
        }
      }
    },
  );

  it('keeps what a trace and an event of a log say as properties', async () => {
    const workspace = await house.workspace();
    const log = `<log><trace><string key="concept:name" value="7"/><int key="fee" value="12"/>
      <event><string key="concept:name" value="Pay"/><date key="time:timestamp" value="2024-01-01T00:00:00+01:00"/>
      <string key="lifecycle:transition" value="complete"/><boolean key="paid" value="true"/></event></trace></log>`;
    await house.take(workspace, 'log.xes', log);
    const [event] = await house.events(workspace);
    expect(event).toMatchObject({
      userId: '7',
      name: 'Pay',
      us: Date.parse('2023-12-31T23:00:00Z') * 1000,
      properties: { 'case:fee': 12, 'lifecycle:transition': 'complete', paid: true },
    });
  });

  it('adds nothing when the same rows come again, in the same or a longer file', async () => {
    const workspace = await house.workspace();
    const lines = [
      'klantnummer;datum;actie',
      'k1;1-2-2024 10:00;Bel',
      'k1;1-2-2024 10:00;Bel',
      'k2;2-2-2024;Mail',
    ];
    const first = await house.take(workspace, 'contacten.csv', lines.join('\n'));
    expect(first).toMatchObject({ added: 3, already: 0 });
    const again = await house.take(workspace, 'contacten (1).csv', lines.join('\n'));
    expect(again).toMatchObject({ added: 0, already: 3 });
    const longer = [...lines, 'k1;1-2-2024 10:00;Bel', 'k3;3-2-2024;Mail'].join('\n');
    const grown = await house.take(workspace, 'contacten-2024.csv', longer);
    expect(grown).toMatchObject({ added: 2, already: 3 });
    const events = await house.events(workspace);
    expect(events.filter(({ userId }) => userId === 'k1').map(({ us }) => us % 1000)).toEqual([
      0, 1, 2,
    ]);
    expect(events).toHaveLength(5);
  });

  it('counts the same rows of another workspace on their own', async () => {
    const file = 'user_id,timestamp,event\na,2024-01-01,X\n';
    const [one, two] = [await house.workspace(), await house.workspace()];
    await house.take(one, 'a.csv', file);
    expect(await house.take(two, 'a.csv', file)).toMatchObject({ added: 1, already: 0 });
  });

  it('takes a finished import back, after which it can come again', async () => {
    const workspace = await house.workspace();
    const file = 'user_id,timestamp,event\na,2024-01-01,X\nb,2024-01-01,Y\n';
    const done = await house.take(workspace, 'a.csv', file);
    await house.take(workspace, 'b.csv', 'user_id,timestamp,event\nc,2024-01-01,Z\n');
    await house.transfer.cancel(workspace, done.id);
    expect((await house.events(workspace)).map(({ name }) => name)).toEqual(['Z']);
    expect(await house.transfer.get(workspace, done.id)).toMatchObject({
      state: 'cancelled',
      added: 0,
    });
    expect(await house.take(workspace, 'a.csv', file)).toMatchObject({ added: 2, already: 0 });
  });
});
