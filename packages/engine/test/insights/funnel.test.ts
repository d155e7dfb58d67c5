import { type FunnelQuestion, journeyMapSchema } from '@waymark/model';
import type { EventStore } from '@waymark/stores';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createInsights } from '../../src/insights/index.ts';
import { map, scope, timeZone } from './arbitrary-world.ts';
import { askedOf, fill, someWorld } from './filled-store.ts';
import { span } from './oracle.ts';
import { funnelSlowly } from './oracle-funnel.ts';
import { openEmptyStore, report, twins } from './store.ts';

const question: fc.Arbitrary<FunnelQuestion> = fc
  .record({
    map,
    scope,
    steps: fc.array(fc.record({ touchpoint: fc.nat(), optional: fc.boolean() }), {
      minLength: 2,
      maxLength: 5,
    }),
    windowSeconds: fc.constantFrom(600, 36_000, 200_000),
    order: fc.constantFrom('eventual' as const, 'strict' as const),
  })
  .map((given) => ({
    ...given,
    steps: given.steps.map((step) => ({
      ...step,
      touchpoint: `t${step.touchpoint % given.map.touchpoints.length}`,
    })),
  }));

describe.each(twins)('a funnel on %s', (twin) => {
  let store: EventStore;
  beforeAll(async () => {
    store = await openEmptyStore(twin);
  });
  afterAll(() => store.close());
  const open = () =>
    createInsights({ events: store, now: Date.now, report }, { get: async () => ({ timeZone }) });

  test('counts who goes each way, optional steps and strict order included', async () => {
    await fc.assert(
      fc.asyncProperty(
        someWorld,
        fc.array(question, { minLength: 6, maxLength: 6 }),
        async (given, asked) => {
          const world = await fill(store, given);
          for (const one of asked) {
            const answer = await open().funnel(world.workspace, one);
            const expected = funnelSlowly(world, askedOf(one.map, one.scope), one);
            expect({
              reached: answer.steps.map((step) => step.journeys),
              one: [one.steps, one.order, one.windowSeconds, one.scope],
            }).toEqual({
              reached: expected,
              one: [one.steps, one.order, one.windowSeconds, one.scope],
            });
          }
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test('along plain steps is the engine’s own windowFunnel', async () => {
    const names = ['Ad', 'Page', 'Cart', 'Call'];
    const windows = [600, 36_000, 200_000];
    const plainMap = journeyMapSchema.parse({
      format: 'waymark-map',
      version: 2,
      title: { en: 'Plain' },
      stages: [{ id: 's', name: { en: 'All' }, kind: 'purchase' }],
      touchpoints: names.map((name, row) => ({
        id: name,
        stage: 's',
        row,
        name: { en: name },
        channel: 'web',
        rule: { kind: 'event', names: [name] },
      })),
    });
    await fc.assert(
      fc.asyncProperty(
        someWorld,
        fc.shuffledSubarray(names, { minLength: 2 }),
        fc.constantFrom(...windows),
        async (given, path, windowSeconds) => {
          const world = await fill(store, { ...given, links: [] });
          const answer = await open().funnel(world.workspace, {
            map: plainMap,
            scope: { by: { kind: 'person' }, split: { kind: 'none' } },
            steps: path.map((touchpoint) => ({ touchpoint, optional: false })),
            windowSeconds,
            order: 'eventual',
          });
          const tests = path.map((_, at) => `name = {n${at}:String}`).join(', ');
          const [row] = await store.read<{ reached: number[] }>({
            text: `SELECT [${path.map((_, at) => `countIf(level >= ${at + 1})`).join(', ')}] AS reached FROM (
            SELECT windowFunnel(${span(windowSeconds)})(toUInt64(toUnixTimestamp64Micro(ts)), ${tests}) AS level FROM events
            WHERE workspace = {w:String} AND type IN ('track', 'page', 'screen') GROUP BY person)`,
            params: {
              w: world.workspace,
              ...Object.fromEntries(path.map((name, at) => [`n${at}`, name])),
            },
          });
          expect(answer.steps.map((step) => step.journeys)).toEqual(row?.reached);
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
