import { matches } from '@waymark/model';
import type { EventStore } from '@waymark/stores';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createInsights } from '../../src/insights/index.ts';
import { map, rule, scope, timeZone } from './arbitrary-world.ts';
import { askedOf, fill, someWorld } from './filled-store.ts';
import { casesOf, journeysOf, ownerships } from './oracle.ts';
import { openEmptyStore, report, twins } from './store.ts';

const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone });
const localDay = (micros: bigint): string => dayFormat.format(Number(micros / 1000n));

const tally = (keys: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};

describe.each(twins)('one touchpoint from near on %s', (twin) => {
  let store: EventStore;
  beforeAll(async () => {
    store = await openEmptyStore(twin);
  });
  afterAll(() => store.close());
  const open = () =>
    createInsights({ events: store, now: Date.now, report }, { get: async () => ({ timeZone }) });

  test('adds up day by day, and to what comes before and after', async () => {
    await fc.assert(
      fc.asyncProperty(someWorld, map, scope, async (given, asked, scope) => {
        const world = await fill(store, given);
        const closeup = await open().closeup(world.workspace, {
          map: asked,
          scope,
          touchpoint: 't0',
        });
        const journeys = journeysOf(world, askedOf(asked, scope));
        const here = journeys.map((journey) =>
          journey.flatMap((visit, at) =>
            visit.place === 0
              ? [{ ...visit, before: journey[at - 1], after: journey[at + 1] }]
              : [],
          ),
        );
        const days = (list: { at: bigint }[]): string[] => list.map(({ at }) => localDay(at));
        const points = (part: 'visits' | 'journeys' | 'exits') =>
          Object.fromEntries(
            closeup.over.points.flatMap((point) =>
              point[part] > 0 ? [[point.day, point[part]]] : [],
            ),
          );
        expect(points('visits')).toEqual(tally(days(here.flat())));
        expect(points('journeys')).toEqual(tally(here.flatMap((own) => [...new Set(days(own))])));
        expect(points('exits')).toEqual(tally(days(here.flat().filter(({ after }) => !after))));
        const neighbours = (list: { touchpoint: string | null; count: number }[]) =>
          Object.fromEntries(list.map(({ touchpoint, count }) => [touchpoint ?? 'none', count]));
        const named = (place: number | undefined): string =>
          place === undefined ? 'none' : `t${place}`;
        const others = here.flat().filter(({ before }) => before?.place !== 0);
        expect(neighbours(closeup.before)).toEqual(
          tally(others.map(({ before }) => named(before?.place))),
        );
        const next = here.flat().filter(({ after }) => after?.place !== 0);
        expect(neighbours(closeup.after)).toEqual(
          tally(next.map(({ after }) => named(after?.place))),
        );
        const waited = others.filter(({ before }) => before);
        expect(closeup.waits.reduce((sum, wait) => sum + wait.count, 0)).toBe(waited.length);
        for (const { fromSeconds, toSeconds, count } of closeup.waits) {
          const inside = waited.filter(({ at, before }) => {
            const seconds = Number(at / 1000n - (before?.at ?? 0n) / 1000n) / 1000;
            return seconds >= fromSeconds && seconds < toSeconds;
          });
          expect(count).toBe(inside.length);
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  test('a rule being edited shows how many events fit it, of how many people, and the latest', async () => {
    await fc.assert(
      fc.asyncProperty(someWorld, rule, async (given, asked) => {
        const world = await fill(store, given);
        const scope = { by: { kind: 'person' as const }, split: { kind: 'none' as const } };
        const preview = await open().previewRule(world.workspace, asked, scope);
        const none = fc.sample(map, { numRuns: 1, seed: 1 })[0];
        if (!none) throw new Error('There is no map to ask with.');
        const fitting = [...casesOf(world, askedOf(none, scope)).values()]
          .flat()
          .filter((it) => matches(asked, it));
        const owner = ownerships(world.links);
        const people = new Set(
          fitting.map((it) => owner(it.userId === '' ? `a:${it.anonymousId}` : `u:${it.userId}`)),
        );
        const latest = fitting.map((it) => it.ts).sort((a, b) => (a < b ? 1 : -1));
        const iso = (micros: bigint): string => new Date(Number(micros / 1000n)).toISOString();
        expect(preview).toMatchObject({ events: fitting.length, people: people.size });
        expect(preview.lastAt).toBe(latest[0] === undefined ? null : iso(latest[0]));
        expect(preview.samples.map((sample) => sample.at)).toEqual(latest.slice(0, 10).map(iso));
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });
});
