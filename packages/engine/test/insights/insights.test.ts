import { type JourneyMap, journeyMapSchema, type MeasureQuestion } from '@waymark/model';
import type { EventStore } from '@waymark/stores';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createInsights } from '../../src/insights/index.ts';
import { map, scope, timeZone } from './arbitrary-world.ts';
import { fill, last, someWorld } from './filled-store.ts';
import { event, openEmptyStore, report } from './store.ts';

const whole = { by: { kind: 'person' as const }, split: { kind: 'none' as const } };

function mapOf(names: (string | null)[]): JourneyMap {
  return journeyMapSchema.parse({
    format: 'waymark-map',
    version: 2,
    title: { en: 'Test' },
    stages: [{ id: 's', name: { en: 'All' }, kind: 'purchase' }],
    touchpoints: names.map((name, row) => ({
      id: `t${row}`,
      stage: 's',
      row,
      name: { en: name ?? 'Nothing' },
      channel: 'web',
      rule: name === null ? null : { kind: 'event', names: [name] },
    })),
  });
}

describe('insights', () => {
  let store: EventStore;
  beforeAll(async () => {
    store = await openEmptyStore('chdb');
  });
  afterAll(() => store.close());
  const open = (mostExactEvents = 1_000, fewestForColumns = 1_000) =>
    createInsights(
      { events: store, now: () => Date.parse('2026-11-22T12:00:00Z'), report },
      { get: async () => ({ timeZone }) },
      { mostExactEvents, fewestForColumns },
    );
  const ask = (workspace: string, question: MeasureQuestion) =>
    last(open().measure(workspace, question));

  test('reconcile: what comes in goes on or leaves, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(someWorld, map, scope, async (given, asked, scope) => {
        const { workspace } = await fill(store, given);
        for await (const answer of open(5).measure(workspace, { map: asked, scope })) {
          const sum = (counts: number[]): number => counts.reduce((a, b) => a + b, 0);
          for (const { id, entries, exits, visits, repeats, journeys } of answer.touchpoints) {
            const arriving = sum(
              answer.moves.filter((move) => move.to === id).map((move) => move.count),
            );
            const leaving = sum(
              answer.moves.filter((move) => move.from === id).map((move) => move.count),
            );
            expect(entries + arriving).toBe(leaving + exits);
            expect(entries + arriving + repeats).toBe(visits);
            expect(journeys).toBeLessThanOrEqual(visits);
          }
          expect(sum(answer.touchpoints.map((it) => it.entries))).toBe(answer.journeys);
          expect(sum(answer.touchpoints.map((it) => it.exits))).toBe(answer.journeys);
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test('give a property a column of its own after it was asked for, and the same answer', async () => {
    const devices = ['phone', 'desktop', 7, null, 'phone'];
    const events = Array.from({ length: 50 }, (_, at) =>
      event({
        workspace: 'devices',
        messageId: `device ${at}`,
        anonymousId: `v${at % 7}`,
        name: ['Seen', 'Bought'][at % 2] ?? '',
        ts: BigInt(1_700_000_000_000_000 + at * 1_000_000),
        properties: { 'the device': devices[at % 5] ?? null },
      }),
    );
    await store.append(events);
    const asked = mapOf(['Seen', 'Bought']);
    const onPhone = {
      kind: 'property',
      name: 'the device',
      test: 'equals',
      value: 'phone',
    } as const;
    const question = {
      map: {
        ...asked,
        touchpoints: asked.touchpoints.map((it) => ({
          ...it,
          rule: it.rule && { kind: 'all' as const, of: [it.rule, onPhone] },
        })),
      },
      scope: whole,
    };
    const insights = open(1_000, 10);
    const before = await last(insights.measure('devices', question));
    await expect
      .poll(() => store.propertyColumns().get('the device'), { timeout: 20_000 })
      .toMatch(/^text_/);
    const after = await last(insights.measure('devices', question));
    expect(before.touchpoints.map(({ visits }) => visits)).toEqual([10, 10]);
    expect(after).toEqual(before);
  });

  test('say what is not measured: no rule, never an event, silent while others went on', async () => {
    const hour = 3_600_000_000n;
    const begin = BigInt(Date.parse('2026-05-01T00:00:00Z')) * 1_000n;
    const names = Array.from({ length: 200 }, (_, index) =>
      index < 50 ? ['Steady', 'Stopped'] : ['Steady'],
    );
    const events = names.flatMap((list, index) =>
      list.map((name) =>
        event({
          workspace: 'gaps',
          messageId: `${name} ${index}`,
          name,
          ts: begin + BigInt(index) * hour,
        }),
      ),
    );
    await store.append(events);
    const question = { map: mapOf(['Steady', 'Stopped', 'Never', null]), scope: whole };
    const expected = [
      { id: 't1', reason: 'silent', since: '2026-05-03T01:00:00.000Z' },
      { id: 't2', reason: 'no-events', since: null },
      { id: 't3', reason: 'no-rule', since: null },
    ];
    expect((await ask('gaps', question)).unmeasured).toEqual(expected);
    expect((await last(open(10).measure('gaps', question))).unmeasured).toEqual(expected);
    expect(
      (await ask('gaps', { ...question, scope: { ...whole, to: '2026-05-02' } })).unmeasured,
    ).toEqual(expected.slice(1));
  });

  test('carry their own definition', async () => {
    const answer = await ask('nobody', {
      map: mapOf(['A']),
      scope: { ...whole, from: '2026-03-28', to: '2026-03-29' },
    });
    expect(answer.question).toEqual({
      workspace: 'nobody',
      from: '2026-03-28',
      to: '2026-03-29',
      timeZone,
      by: { kind: 'person' },
      filter: null,
      split: { kind: 'none' },
      askedAt: '2026-11-22T12:00:00.000Z',
      slices: { done: 1, of: 1 },
    });
    expect(answer).toMatchObject({ journeys: 0, moves: [], unmatched: 0 });
  });

  test('refuse what cannot be asked', async () => {
    const plain = { map: mapOf(['A']), scope: whole };
    const refused = (question: MeasureQuestion, code: string) =>
      expect(ask('nobody', question)).rejects.toMatchObject({ code });
    await refused(
      { ...plain, scope: { ...whole, from: '2026-03-29', to: '2026-03-28' } },
      'BAD_RANGE',
    );
    await refused(
      { ...plain, map: { ...plain.map, goals: [{ id: 'g', name: {}, touchpoint: 'gone' }] } },
      'BAD_MAP',
    );
    const condition = {
      kind: 'property' as const,
      name: 'x',
      test: 'matches' as const,
      pattern: '(?=x)',
    };
    await refused(
      { ...plain, scope: { ...whole, filter: { of: 'events', condition } } },
      'BAD_CONDITION',
    );
  });

  test('stop when the question is taken back, and leave the turn to the next', async () => {
    const aborted = AbortSignal.abort();
    const insights = open();
    for (let turn = 0; turn < 5; turn += 1) {
      await expect(
        last(insights.measure('nobody', { map: mapOf(['A']), scope: whole }, aborted)),
      ).rejects.toMatchObject({ code: 'CANCELLED' });
      for await (const _ of insights.measure('nobody', { map: mapOf(['A']), scope: whole })) break;
    }
    expect(
      (await last(insights.measure('nobody', { map: mapOf(['A']), scope: whole }))).journeys,
    ).toBe(0);
  });
});
