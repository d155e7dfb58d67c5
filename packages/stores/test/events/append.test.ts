import type { Properties } from '@waymark/model';
import { bulkLineOf, personOf, personOfEvent } from '@waymark/stores';
import { describe, expect, it } from 'vitest';
import { close, emptyPlace, event, open, openEmpty, twins } from './twins.ts';

const all = {
  text: `SELECT workspace, toString(person) AS person, toString(toUnixTimestamp64Micro(ts)) AS ts,
      toUnixTimestamp64Milli(received) AS received, type, name, channel, consent, path, session,
      account, user_id, anonymous_id, source, properties
    FROM events ORDER BY workspace, id`,
  params: {},
};
const count = { text: 'SELECT count() AS n FROM events', params: {} };

describe.each(twins)('appending on %s', (twin) => {
  it('keeps every part of an event as it was', async () => {
    const store = await openEmpty(twin);
    const whole = event({
      messageId: 'a',
      name: 'Ünïted "quotes" \'and\' \\ \n 🚲; DROP TABLE events; --',
      userId: "o'Brien\u0000",
      path: '/a/b',
      session: 's',
      account: 'acme',
      properties: {
        at: '2026-01-01T10:00:00Z',
        code: '007',
        n: -5,
        f: 1.5,
        yes: true,
        in: { x: ['a', 1, null] },
      },
    });
    expect(await store.append([whole])).toEqual({ stored: 1, duplicates: 0 });
    expect(await store.read(all)).toEqual([
      {
        workspace: 'main',
        person: String(personOfEvent(whole)),
        ts: '1700000000123456',
        received: 1_700_000_000_500,
        type: 'track',
        name: whole.name,
        channel: 'web',
        consent: 'full',
        path: '/a/b',
        session: 's',
        account: 'acme',
        user_id: whole.userId,
        anonymous_id: 'visitor',
        source: 'key',
        properties: whole.properties,
      },
    ]);
  });

  it('counts the same messageId once: in a call, in calls at once, later, and after a restart', async () => {
    const place = emptyPlace(twin);
    const store = await open(place);
    const [a, b, c] = ['a', 'b', 'c'].map((messageId) => event({ messageId }));
    const elsewhere = event({ messageId: 'a', workspace: 'demo' });
    if (!a || !b || !c) throw new Error('three events');
    expect(await store.append([a, a, elsewhere])).toEqual({ stored: 2, duplicates: 1 });
    const both = await Promise.all([store.append([a, b]), store.append([b, a])]);
    expect(both).toEqual([
      { stored: 1, duplicates: 1 },
      { stored: 0, duplicates: 2 },
    ]);
    await close(store);
    const again = await open(place);
    expect(await again.append([c, b, a])).toEqual({ stored: 1, duplicates: 2 });
    expect(await again.read(count)).toEqual([{ n: 4 }]);
  });

  it('stores what the engine by itself would refuse, and nothing around it is lost', async () => {
    const store = await openEmpty(twin);
    const odd: Properties[] = [
      {
        big: 123_456_789_012_345_680_000,
        small: -(2 ** 63),
        edge: 2 ** 64,
      },
      { lone: 'x\ud800y', '\udfff': 1, slash: '\\ud800', list: [-1, 1e19] },
      { a: 1, 'a.b': 2, '': 3, '.': 4, 'a.': 5, toString: 6, ['__proto__']: 7 },
      Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`key ${i}`, i])),
      { deep: JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`) },
    ];
    const events = odd.map((properties, i) =>
      event({ messageId: `odd ${i}`, name: '\udfff', properties }),
    );
    expect(await store.append(events)).toEqual({ stored: 5, duplicates: 0 });
    const back = await store.read<{ properties: Record<string, unknown> }>(all);
    const found = Object.assign({}, ...back.map((row) => row.properties));
    expect(found).toMatchObject({
      big: 123_456_789_012_345_680_000,
      lone: 'x\ufffdy',
      slash: '\\ud800',
      'key 2999': 2999,
    });
  });

  it('takes a list that needs several inserts', async () => {
    const store = await openEmpty(twin);
    const many = Array.from({ length: 45_000 }, (_, i) =>
      event({ messageId: String(i), anonymousId: String(i % 100) }),
    );
    expect(await store.append(many)).toEqual({ stored: 45_000, duplicates: 0 });
    expect(await store.append(many.slice(100, 200))).toEqual({ stored: 0, duplicates: 100 });
    expect(await store.read(count)).toEqual([{ n: 45_000 }]);
  });

  it('knows what came in one piece by another way', async () => {
    const store = await openEmpty(twin);
    const [a, b] = [event({ messageId: 'a' }), event({ messageId: 'b' })];
    await store.append([a]);
    const load = await store.beginBulk();
    await load.add([a, b].map((it) => bulkLineOf(it)).join('\n'));
    expect(await load.commit()).toEqual({ stored: 1, duplicates: 1 });
    await load.discard();
    expect(await store.append([a, b])).toEqual({ stored: 0, duplicates: 2 });
  });

  it('takes back one source and nothing else, after which its ids may come again', async () => {
    const store = await openEmpty(twin);
    const rows = ['import-1', 'import-2'].map((source) => event({ messageId: source, source }));
    await store.append([...rows, event({ messageId: 'x', workspace: 'demo', source: 'import-1' })]);
    await store.forgetSource('main', 'import-1');
    expect(await store.read(count)).toEqual([{ n: 2 }]);
    expect(await store.append(rows)).toEqual({ stored: 1, duplicates: 1 });
  });

  it('keeps the kinds of ids apart, in the table as in the program', async () => {
    const store = await openEmpty(twin);
    await store.append([
      event({ messageId: '1', userId: '7', anonymousId: '7' }),
      event({ messageId: '2', anonymousId: '7' }),
    ]);
    const persons = await store.read<{ person: string }>({ ...all });
    expect(new Set(persons.map((row) => row.person))).toEqual(
      new Set([String(personOf('user', '7')), String(personOf('anonymous', '7'))]),
    );
  });
});
