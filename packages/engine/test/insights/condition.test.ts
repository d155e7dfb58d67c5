import { channels, matches } from '@waymark/model';
import { compileCondition } from '@waymark/query';
import type { EventStore } from '@waymark/stores';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { condition, eventName, oddNames, path, properties } from './arbitrary-condition.ts';
import { event, openEmptyStore, twins } from './store.ts';

describe.each(twins)('conditions on %s', (twin) => {
  let store: EventStore;
  beforeAll(async () => {
    store = await openEmptyStore(twin);
  });
  afterAll(() => store.close());

  test('mean in SQL what they mean in plain words, whatever the events hold', async () => {
    const someEvent = fc.record({
      name: eventName,
      path,
      channel: fc.constantFrom(...channels),
      properties,
    });
    const events = fc
      .sample(someEvent, { numRuns: 400, seed: 7 })
      .map((given, index) =>
        event({ ...given, messageId: String(index), anonymousId: `v${index}` }),
      );
    await store.append(events);
    // Some properties get a column before and some not at all, which may make no difference.
    for (const name of oddNames.slice(0, -6)) await store.keepProperty(name);
    expect(store.propertyColumns().size).toBeGreaterThan(5);
    const columns = fc.constantFrom(store.propertyColumns(), undefined);
    await fc.assert(
      fc.asyncProperty(condition, columns, async (asked, columns) => {
        const { text, params } = compileCondition(asked, columns);
        const rows = await store.read<{ visitor: string }>({
          text: `SELECT anonymous_id AS visitor FROM events WHERE ${text}`,
          params,
        });
        const found = new Set(rows.map((row) => row.visitor));
        const wrong = events.filter((it) => matches(asked, it) !== found.has(it.anonymousId));
        expect(
          wrong.map(({ name, path, channel, properties }) => ({ name, path, channel, properties })),
        ).toEqual([]);
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });
});
