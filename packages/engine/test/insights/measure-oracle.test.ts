import type { Answer } from '@waymark/model';
import type { EventStore } from '@waymark/stores';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createInsights } from '../../src/insights/index.ts';
import { map, scope, timeZone } from './arbitrary-world.ts';
import { askedOf, fill, last, someWorld } from './filled-store.ts';
import { measureSlowly } from './oracle-measure.ts';
import { openEmptyStore, report, twins } from './store.ts';

const workspaces = { get: async () => ({ timeZone }) };

/** The figures alone, in an order that does not depend on how they were counted. */
function figuresOf(answer: Answer | undefined) {
  const { journeys, touchpoints, moves, arrows, unmatched, overlaps } = answer ?? {};
  return {
    journeys,
    touchpoints,
    moves: sorted(moves),
    arrows,
    unmatched,
    overlaps: sorted(overlaps),
  };
}
const sorted = (list: object[] | undefined) =>
  list
    ?.map((it) => JSON.stringify(it))
    .sort()
    .map((it) => JSON.parse(it));

/** Takes the times out of an answer, so that they can be compared within their bound. */
function withoutTimes(value: unknown): { bare: unknown; times: (number | null)[] } {
  const times: (number | null)[] = [];
  const bare = JSON.parse(
    JSON.stringify(value, (key, inner) => {
      if (key !== 'medianSeconds' && key !== 'p90Seconds') return inner;
      times.push(inner);
      return undefined;
    }),
  );
  return { bare, times };
}

describe.each(twins)('a map measured on %s', (twin) => {
  let store: EventStore;
  beforeAll(async () => {
    store = await openEmptyStore(twin);
  });
  afterAll(() => store.close());

  const questions = fc.array(fc.record({ map, scope }), { minLength: 4, maxLength: 4 });

  test('says what walking through every journey says, to the last count', async () => {
    const insights = createInsights({ events: store, now: Date.now, report }, workspaces);
    await fc.assert(
      fc.asyncProperty(someWorld, questions, async (given, asked) => {
        const world = await fill(store, given);
        for (const question of asked) {
          const answer = await last(insights.measure(world.workspace, question));
          const expected = measureSlowly(world, askedOf(question.map, question.scope));
          const [found, wanted] = [
            withoutTimes(figuresOf(answer)),
            withoutTimes(figuresOf(expected as Answer)),
          ];
          expect(found.bare).toEqual(wanted.bare);
          found.times.forEach((time, at) => {
            const want = wanted.times[at] ?? null;
            if (want === null) expect(time).toBeNull();
            else expect(time).toBeCloseTo(want, 5);
          });
        }
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });

  test('keeps every count and stays within an eighth of every time when read in slices and buckets', async () => {
    const insights = createInsights({ events: store, now: Date.now, report }, workspaces, {
      mostExactEvents: 5,
    });
    await fc.assert(
      fc.asyncProperty(someWorld, questions, async (given, asked) => {
        const world = await fill(store, given);
        for (const question of asked) {
          const answer = await last(insights.measure(world.workspace, question));
          const expected = measureSlowly(world, askedOf(question.map, question.scope));
          const [found, wanted] = [
            withoutTimes(figuresOf(answer)),
            withoutTimes(figuresOf(expected as Answer)),
          ];
          expect(found.bare).toEqual(wanted.bare);
          found.times.forEach((time, at) => {
            const want = wanted.times[at] ?? 0;
            expect(Math.abs((time ?? 0) - want)).toBeLessThanOrEqual(want / 8 + 0.001);
          });
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
