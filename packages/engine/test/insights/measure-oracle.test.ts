import type { Answer, JourneyMap, Scope } from '@waymark/model';
import type { EventStore } from '@waymark/stores';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createInsights } from '../../src/insights/index.ts';
import {
  map,
  microsOf,
  midnights,
  scope,
  timeZone,
  worldEvents,
  worldLinks,
} from './arbitrary-world.ts';
import type { Asked } from './oracle.ts';
import { measureSlowly } from './oracle-measure.ts';
import { openEmptyStore, twins } from './store.ts';

const workspaces = { get: async () => ({ timeZone }) };

const askedOf = (map: JourneyMap, scope: Scope): Asked => ({
  map,
  scope,
  from: scope.from === undefined ? null : microsOf(scope.from),
  to: scope.to === undefined ? null : microsOf(dayAfter(scope.to)),
});

function dayAfter(day: string): string {
  const days = Object.keys(midnights);
  return days[days.indexOf(day) + 1] ?? '';
}

async function last<T>(values: AsyncIterable<T>): Promise<T | undefined> {
  let found: T | undefined;
  for await (const value of values) found = value;
  return found;
}

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
  let round = 0;
  beforeAll(async () => {
    store = await openEmptyStore(twin);
  });
  afterAll(() => store.close());

  const someWorld = fc.nat().chain(() => {
    round += 1;
    const workspace = `w${round}`;
    return fc.record({
      workspace: fc.constant(workspace),
      events: worldEvents(workspace),
      links: worldLinks(workspace),
    });
  });
  const questions = fc.array(fc.record({ map, scope }), { minLength: 4, maxLength: 4 });

  async function fill(world: {
    workspace: string;
    events: Parameters<EventStore['append']>[0];
    links: Parameters<EventStore['link']>[0];
  }) {
    round += 1;
    const workspace = `x${round}`;
    const events = world.events.map((it) => ({
      ...it,
      workspace: it.workspace.replace(world.workspace, workspace),
      messageId: `${round}-${it.messageId}`,
    }));
    const links = world.links.map((it) => ({ ...it, workspace }));
    await store.append(events);
    for (const link of links) await store.link([link]);
    return { workspace, events, links };
  }

  test('says what walking through every journey says, to the last count', async () => {
    const insights = createInsights({ events: store, now: Date.now }, workspaces);
    await fc.assert(
      fc.asyncProperty(someWorld, questions, async (given, asked) => {
        const world = await fill(given);
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
      { numRuns: 10 },
    );
  });

  test('keeps every count and stays within an eighth of every time when read in slices and buckets', async () => {
    const insights = createInsights({ events: store, now: Date.now }, workspaces, {
      mostExactEvents: 5,
    });
    await fc.assert(
      fc.asyncProperty(someWorld, questions, async (given, asked) => {
        const world = await fill(given);
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
      { numRuns: 8 },
    );
  });
});
