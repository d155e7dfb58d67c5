import { type ClickHouseClientConfigOptions, createClient } from '@clickhouse/client';
import { openEventStore } from '@waymark/stores';
import { createChdbConnection } from 'chdb/connection';

const events = 10_000_000;
const people = 500_000;
const portion = 1_000_000;

/** The id of every tenth person's earlier visits, which a link gives to them. */
const linkedShare = 10;

/** Makes the tables as the product has them, then fills them inside the engine, which is fastest. */
export async function generate(folder: string): Promise<void> {
  await (await openEventStore({ folder })).close();
  await withClient(folder, async (command) => {
    for (let from = 0; from < events; from += portion) await command(eventsText(from, portion));
  });
}

/** Gives a tenth of the people's visits to other people. */
export const linkPeople = (folder: string): Promise<void> =>
  withClient(folder, (command) =>
    command(`INSERT INTO person_links
      SELECT 'main', halfMD5(concat('a', visitor)), halfMD5(concat('u', user)), 'anonymous', visitor, user, number, 1
      FROM (SELECT number, concat('v', toString(number * ${linkedShare})) AS visitor,
        concat('u', toString(number * ${linkedShare} + 1)) AS user FROM numbers(${people / linkedShare}))`),
  );

async function withClient(
  folder: string,
  work: (command: (query: string) => Promise<unknown>) => Promise<unknown>,
): Promise<void> {
  const connection = createChdbConnection({
    path: folder,
  }) as unknown as ClickHouseClientConfigOptions['connection'];
  const client = createClient({ connection });
  try {
    await work((query) => client.command({ query }));
  } finally {
    await client.close();
  }
}

/** Half a million people, some known by their user id; 68 of 100 events fit a touchpoint of the map. */
const eventsText = (from: number, count: number): string => `INSERT INTO events
  (workspace, ts, id, type, name, channel, consent, path, session, user_id, anonymous_id, source, received, properties)
WITH sipHash64(number) AS h, sipHash64(number, 1) AS h2, h % ${people} AS u, h2 % 100 AS k,
  multiIf(k < 20, 'Page Viewed', k < 32, 'Product Viewed', k < 40, 'Product List Viewed', k < 46, 'Product Added',
    k < 50, 'Cart Viewed', k < 54, 'Checkout Started', k < 57, 'Payment Entered', k < 60, 'Order Completed',
    k < 63, 'Email Opened', k < 65, 'Store Visited', k < 67, 'Support Called', k < 68, 'Parcel Delivered',
    concat('Noise ', toString(h2 % 37))) AS event_name,
  toDateTime64('2026-07-01 00:00:00', 6, 'UTC') + toIntervalMicrosecond((u % 30) * 86400000000 + intDiv(h2, 1000) % (60 * 86400000000)) AS t
SELECT 'main', t, toUUID(UUIDNumToString(MD5(toString(number)))), if(k < 20, 'page', 'track'), event_name,
  ['web', 'app', 'email', 'store', 'phone'][1 + h2 % 5], 'full', concat('/shop/', toString(h % 500), '/item-', toString(h2 % 3000)),
  concat('s', toString(u), '-', toString(intDiv(toUnixTimestamp(t), 86400))),
  if(u % ${linkedShare} = 1, concat('u', toString(u)), ''), concat('v', toString(u)), 'bench', toDateTime64(t, 3, 'UTC'),
  ${properties}::JSON
FROM numbers(${from}, ${count})`;

const properties = `concat('{"device":"', if(h2 % 3 = 0, 'phone', 'desktop'), '","price":', toString((h % 20000) / 100),
  ',"plan":"', ['free', 'pro', 'team'][1 + h % 3], '","campaign":"spring-', toString(h % 40),
  '","title":"A product page with a title no ', toString(h2 % 5000), '","referrer":"https://www.search.example/q=', hex(h), '"}')`;
