import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse('chdb');
});
afterAll(() => house.close());

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '"',
    '""',
    'a"b',
    ';',
    ',',
    '\t',
    'x\ny',
    '\r\n',
    "'; DROP TABLE events --",
    '=1+1',
    '__proto__',
    '0012',
    '1e3',
    '💥',
    ' ',
  ),
);
const row = fc.record({
  person: text.filter((it) => it.trim() !== ''),
  ms: fc.integer({ min: 0, max: Date.UTC(2200, 0, 1) }),
  event: text.filter((it) => it.trim() !== ''),
  first: text,
  second: text,
});
/** What an engine that keeps UTF-8 keeps of a text. */
const kept = (it: string): string => it.toWellFormed();

it('stores any rows as they were written, whatever is in them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 60 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      async (rows, delimiter, newline) => {
        const workspace = await house.workspace();
        const table = Papa.unparse(
          rows.map(({ person, ms, event, first, second }) => [
            person,
            new Date(ms).toISOString(),
            event,
            first,
            second,
          ]),
          { delimiter, newline, quotes: true },
        );
        const head = ['user_id', 'timestamp', 'event', 'eerste kolom', '"__proto__"'].join(
          delimiter,
        );
        const done = await house.take(workspace, 'a.csv', `${head}${newline}${table}`, {
          person: 'user_id',
          time: 'timestamp',
          event: { column: 'event' },
          channel: { is: 'store' },
          skip: [],
        });
        expect(done).toMatchObject({ state: 'done', rows: rows.length, added: rows.length });
        const found = (await house.events(workspace)).map(({ userId, us, name, properties }) =>
          [
            userId,
            Math.floor(us / 1000),
            name,
            properties['eerste kolom'] ?? '',
            Object.entries(properties).find(([key]) => key === '__proto__')?.[1] ?? '',
          ].map(String),
        );
        const sent = rows.map(({ person, ms, event, first, second }) =>
          [person.trim(), ms, event.trim(), first, second].map((it) => kept(String(it))),
        );
        expect(found.sort(byText)).toEqual(sent.sort(byText));
      },
    ),
    { numRuns: 6 },
  );
}, 180_000);

const byText = (a: string[], b: string[]): number => (a.join('\u0001') < b.join('\u0001') ? -1 : 1);
