import { bulkLineOf } from '@waymark/stores';
import { describe, expect, it } from 'vitest';
import { close, emptyPlace, event, open, openEmpty, twins } from './twins.ts';

describe.each(twins)('columns of properties on %s', (twin) => {
  const devices = ['phone', 'desktop', 7, null, { a: 1 }];
  const rows = (prefix: string) =>
    devices.map((device, at) => event({ messageId: `${prefix}${at}`, properties: { device } }));
  const texts = (column: string | undefined) => ({
    text: `SELECT ${column} AS found, count() AS n FROM events GROUP BY found ORDER BY found NULLS LAST`,
    params: {},
  });
  const found = (times: number) => [
    { found: 'desktop', n: times },
    { found: 'phone', n: times },
    { found: null, n: 3 * times },
  ];

  it('hold the texts of all events, before and after, also of a load that was under way', async () => {
    const place = emptyPlace(twin);
    const store = await open(place);
    await store.append(rows('before'));
    const load = await store.beginBulk();
    await load.add(
      rows('load')
        .map((it) => bulkLineOf(it))
        .join('\n'),
    );
    await store.keepProperty('device');
    await store.keepProperty('device');
    const column = store.propertyColumns().get('device');
    expect(await load.commit()).toEqual({ stored: 5, duplicates: 0 });
    await load.discard();
    await store.append(rows('after'));
    expect(await store.read(texts(column))).toEqual(found(3));
    await close(store);
    const again = await open(place);
    expect(again.propertyColumns()).toEqual(new Map([['device', column]]));
    await again.append(rows('later'));
    expect(await again.read(texts(column))).toEqual(found(4));
  });

  it('are not made for names that need care, nor for too many different texts', async () => {
    const store = await openEmpty(twin);
    const many = Array.from({ length: 6_000 }, (_, at) =>
      event({ messageId: String(at), properties: { many: `text ${at}`, "it's": 'x' } }),
    );
    await store.append(many);
    for (const name of ['many', "it's", 'back`tick', '']) await store.keepProperty(name);
    expect(store.propertyColumns().size).toBe(0);
  });
});
