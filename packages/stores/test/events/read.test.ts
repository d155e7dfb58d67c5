import type { WaymarkError } from '@waymark/model';
import { describe, expect, it } from 'vitest';
import { openEmpty, twins } from './twins.ts';

const slow = { text: 'SELECT sum(cityHash64(number)) AS n FROM numbers(100000000000)', params: {} };
const quick = { text: 'SELECT 1 AS one', params: {} };
const failing = {
  text: 'SELECT number, throwIf(number = 500000) AS bad FROM numbers(1000000) SETTINGS max_block_size = 1000',
  params: {},
};

describe.each(twins)('reading on %s', (twin) => {
  it('hands parameters over as they are, whatever they hold', async () => {
    const store = await openEmpty(twin);
    const nasty = [
      "it's",
      `'; DROP TABLE events; -- 🚲\n\t\r\\ "`,
      '\\',
      "\\'",
      "\\\\'; SELECT 2",
      'a\0b',
      '',
      '\\N',
      '{n:UInt64}',
    ];
    const params = { list: nasty, lists: [nasty, []], n: 18_446_744_073_709_551_615n, yes: true };
    const text = `SELECT {list:Array(String)} AS list, {lists:Array(Array(String))} AS lists,
      toString({n:UInt64}) AS n, {yes:Bool} AS yes`;
    expect(await store.read({ text, params })).toEqual([{ ...params, n: String(params.n) }]);
    for (const one of nasty.filter((it) => it !== '\\N')) {
      const same = { text: 'SELECT {one:String} AS one', params: { one } };
      expect(await store.read(same)).toEqual([{ one }]);
    }
  });

  it('answers a short question while a long one runs, both with parameters', async () => {
    const store = await openEmpty(twin);
    const controller = new AbortController();
    const text = 'SELECT sum(cityHash64(number)) AS n FROM numbers({to:UInt64})';
    const order: string[] = [];
    const long = store
      .read({ text, params: { to: 100_000_000_000 } }, { signal: controller.signal })
      .catch(() => order.push('long'));
    await store.read({ text, params: { to: 10 } });
    order.push('short');
    controller.abort();
    await long;
    expect(order).toEqual(['short', 'long']);
  });

  it('cannot write', async () => {
    const store = await openEmpty(twin);
    await expect(store.read({ text: 'DROP TABLE events', params: {} })).rejects.toThrow(/readonly/);
    expect(await store.read({ text: 'SELECT count() AS n FROM events', params: {} })).toEqual([
      { n: 0 },
    ]);
  });

  it('gives up in time, and within memory, with a sentence', async () => {
    const store = await openEmpty(twin);
    const code = (error: WaymarkError) => error.code;
    expect(await store.read(slow, { maxSeconds: 1 }).catch(code)).toBe('TOOK_TOO_LONG');
    const large = { text: 'SELECT groupArray(number) AS all FROM numbers(100000000)', params: {} };
    expect(await store.read(large, { maxMemory: 20_000_000 }).catch(code)).toBe('TOOK_TOO_LONG');
  });

  it('stops computing when it is taken back', async () => {
    const store = await openEmpty(twin);
    const controller = new AbortController();
    const answers = Array.from({ length: 4 }, () =>
      store.read(slow, { signal: controller.signal }).catch((error: WaymarkError) => error.code),
    );
    setTimeout(() => controller.abort(), 300);
    expect(await Promise.all(answers)).toEqual(Array(4).fill('CANCELLED'));
    const running = {
      text: "SELECT count() AS n FROM system.processes WHERE query LIKE '%numbers(100000000000)%'",
      params: {},
    };
    expect(await store.read(running)).toEqual([{ n: 1 }]);
  });

  it('never mixes the rows of a failed statement into the next answer', async () => {
    const store = await openEmpty(twin);
    for (let round = 0; round < 8; round += 1) {
      await expect(store.read(failing)).rejects.toThrow();
      expect(await store.read(quick)).toEqual([{ one: 1 }]);
    }
  });
});
