import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Intake, intake, success } from './collect.ts';

let waymark: Intake;
beforeAll(async () => {
  waymark = await intake();
});
afterAll(() => waymark.close());

const paths = ['track', 'identify', 'page', 'screen', 'group', 'alias', 'batch', 't', 'p', 'b'];
const nasty = fc.constantFrom(
  "'; DROP TABLE events; --",
  '"quotes" and \'quotes\'',
  'new\nline\r\n\ttab',
  '🚲👩‍👩‍👧‍👦',
  '\ud800',
  'a\u0000b',
  '\\',
  '{{n:String}}',
  '1e400',
  '__proto__',
  'constructor',
  'type `String`',
  'a.b..c.',
  '',
);
const anyText = fc.oneof(nasty, fc.string({ unit: 'binary' }));
const anyValue = fc.oneof(
  { weight: 3, arbitrary: anyText },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      Number.MAX_VALUE,
      -0,
      2 ** 63,
      -(2 ** 63),
      2 ** 64,
      5e-324,
      1e21,
      null,
      true,
    ),
  },
);
const object = fc.dictionary(anyText, anyValue, { maxKeys: 5 });
const moment = fc.oneof(
  anyValue,
  fc.constantFrom(
    '2026-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '-000001-01-01',
    '2026-13-40',
    0,
    -1,
    1e300,
  ),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** A call that is well-formed but for what it holds, and one in which any field may be anything. */
const filled = anyText.map((it) => `x${it}`);
const valid = fc.record({
  type: fc.constantFrom('track', 'page', 'identify'),
  event: filled,
  userId: filled,
  properties: object,
  traits: object,
  context: fc.record({ page: object, campaign: object, sessionId: maybe(anyText) }),
});
const call = fc.record({
  type: maybe(fc.oneof(fc.constantFrom('track', 'page', 'identify', 'group', 'alias'), anyValue)),
  event: maybe(anyValue),
  name: maybe(anyValue),
  userId: maybe(anyValue),
  anonymousId: maybe(anyValue),
  previousId: maybe(anyValue),
  groupId: maybe(anyValue),
  messageId: maybe(anyValue),
  timestamp: maybe(moment),
  originalTimestamp: maybe(moment),
  sentAt: maybe(moment),
  properties: maybe(fc.oneof(object, anyValue)),
  traits: maybe(fc.oneof(object, anyValue)),
  context: maybe(
    fc.oneof(
      fc.record({
        page: maybe(fc.oneof(object, anyValue)),
        consent: maybe(object),
        channel: maybe(anyValue),
      }),
      anyValue,
    ),
  ),
});
const body = fc.oneof(
  { weight: 2, arbitrary: valid.map((it) => JSON.stringify(it)) },
  { weight: 6, arbitrary: call.map((it) => JSON.stringify(it)) },
  {
    weight: 2,
    arbitrary: fc.array(fc.oneof(valid, call, anyValue)).map((batch) => JSON.stringify({ batch })),
  },
  { weight: 1, arbitrary: fc.json() },
  // Cut off or with a wrong character somewhere.
  {
    weight: 1,
    arbitrary: fc.tuple(call, fc.nat(), anyText).map(([it, at, text]) => {
      const json = JSON.stringify(it);
      return json.slice(0, at % json.length) + text;
    }),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((it) => Buffer.from(it)) },
);

describe('ten thousand malformed payloads', () => {
  it('get a reason or a 200, never a fault of the server, and nothing broken is kept', async () => {
    const once = fc.asyncProperty(fc.constantFrom(...paths), body, async (path, payload) => {
      const { status, body: answer } = await waymark.send(`/v1/${path}`, payload);
      if (status === 200) expect(answer).toBe(success.body);
      else {
        expect([400, 413, 415]).toContain(status);
        expect(JSON.parse(answer).error.message).toMatch(/\w/);
      }
    });
    // Side by side, as callers come: one after the other each would wait for a write of its own.
    await Promise.all(
      Array.from({ length: 50 }, (_, seed) =>
        fc.assert(once, { numRuns: 200, seed: seed + 1, endOnFailure: true }),
      ),
    );
    for (const event of waymark.accepted) {
      expect(event.userId + event.anonymousId).not.toBe('');
      expect(event.name).not.toBe('');
      expect(event.ts).toBeGreaterThanOrEqual(0n);
      expect(event.workspace).toBe('main');
    }
    expect(waymark.accepted.length).toBeGreaterThan(100);
    expect(waymark.refused.length).toBeGreaterThan(1000);
    const stored = await waymark.stored();
    const ids = new Set(waymark.accepted.map(({ messageId }) => messageId));
    expect(stored.length).toBe(ids.size);
    expect(stored.every(({ name, who }) => name !== '' && who !== '')).toBe(true);
  }, 240_000);

  it('names and values of ten megabytes are refused', async () => {
    const long = 'x'.repeat(10 * 1024 ** 2);
    for (const field of ['event', 'userId', 'messageId', 'properties']) {
      const call = {
        event: 'e',
        userId: 'u',
        [field]: field === 'properties' ? { [long]: 1 } : long,
      };
      expect(await waymark.send('/v1/track', call)).toMatchObject({ status: 400 });
    }
    const deep = `{"event":"e","userId":"u","properties":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`;
    expect(await waymark.send('/v1/track', deep)).toMatchObject(success);
    expect(waymark.refused.at(-1)?.message).toContain('32 levels deep');
  });

  it('odd names come back from the store as they were', async () => {
    const names = ["'; DROP TABLE events; --", '🚲 "quoted"', 'new\nline', '\\', 'nul\u0000'];
    const batch = names.map((name, i) => ({
      type: 'track',
      event: name,
      messageId: `odd ${i}`,
      userId: `odd ${name}`,
      properties: { [name]: name },
    }));
    expect(await waymark.send('/v1/batch', { batch })).toMatchObject(success);
    const stored = await waymark.stored();
    for (const name of names) {
      expect(stored).toContainEqual(
        expect.objectContaining({ name, who: `odd ${name}`, properties: { [name]: name } }),
      );
    }
  });
});
