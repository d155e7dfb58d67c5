import { type Answer, emptyMap, type JourneyMap, journeyMapSchema } from '@waymark/model';
import fc from 'fast-check';

/** A map of `stages` stages with touchpoints named t0, t1 ... and arrows between some of them. */
export function mapOf(
  stages: number,
  touchpoints: readonly { stage: number; row: number; onstage?: boolean }[],
  arrows: readonly (readonly [number, number])[] = [],
): JourneyMap {
  return journeyMapSchema.parse({
    ...emptyMap({ en: 'Sample' }),
    stages: Array.from({ length: stages }, (_, i) => ({
      id: `s${i}`,
      name: { en: `Stage ${i}` },
      kind: 'purchase',
    })),
    touchpoints: touchpoints.map((it, i) => ({
      id: `t${i}`,
      stage: `s${it.stage}`,
      row: it.row,
      name: { en: `Touchpoint ${i}` },
      channel: 'web',
      onstage: it.onstage ?? true,
      rule: { kind: 'event', names: [`Event ${i}`] },
    })),
    arrows: arrows.map(([from, to], i) => ({ id: `a${i}`, from: `t${from}`, to: `t${to}` })),
    lanes: [
      { id: 'l0', kind: 'doing' },
      { id: 'l1', kind: 'pains' },
    ],
    cells: stages > 0 ? [{ id: 'c0', lane: 'l0', stage: 's0', text: { en: 'I look' } }] : [],
  });
}

/** The answer that these journeys (each a list of touchpoint numbers) give on a map, counted plainly. */
export function answerOf(map: JourneyMap, journeys: readonly (readonly number[])[]): Answer {
  const rows = map.touchpoints.map((it) => ({
    ...{ id: it.id, name: it.id, journeys: 0, visits: 0, repeats: 0, entries: 0, exits: 0 },
    ...{ medianSeconds: 60, p90Seconds: 600, goalShare: null },
  }));
  const moves = new Map<string, Answer['moves'][number]>();
  const walked = journeys.filter((journey) => journey.length > 0);
  for (const journey of walked) {
    for (const i of new Set(journey)) count(rows[i], 'journeys');
    journey.forEach((i, at) => {
      count(rows[i], 'visits');
      const before = journey[at - 1];
      if (before === i) count(rows[i], 'repeats');
      if (before !== undefined && before !== i) {
        const key = `${before} ${i}`;
        const drawn = map.arrows.some((a) => a.from === `t${before}` && a.to === `t${i}`);
        const move = moves.get(key) ?? {
          ...{ from: `t${before}`, to: `t${i}`, count: 0, journeys: 0 },
          ...{ medianSeconds: 60, p90Seconds: 600, drawn },
        };
        moves.set(key, { ...move, count: move.count + 1, journeys: move.journeys + 1 });
      }
    });
    count(rows[journey[0] ?? 0], 'entries');
    count(rows[journey.at(-1) ?? 0], 'exits');
  }
  return {
    question: {
      ...{ workspace: 'w', from: null, to: null, timeZone: 'UTC', by: { kind: 'person' } },
      ...{ filter: null, split: { kind: 'none' }, askedAt: '2026-11-20T12:00:00Z' },
      slices: { done: 1, of: 1 },
    },
    journeys: walked.length,
    touchpoints: rows,
    moves: [...moves.values()],
    arrows: [],
    unmatched: 0,
    unmeasured: [],
    overlaps: [],
  };
}

function count<K extends string>(row: Record<K, number> | undefined, key: K): void {
  if (row) row[key] += 1;
}

/** Maps with journeys over them, also crowded and empty ones. */
export const mapWithJourneys = fc
  .record({ stages: fc.integer({ min: 1, max: 6 }), size: fc.integer({ min: 1, max: 14 }) })
  .chain(({ stages, size }) =>
    fc.record({
      touchpoints: fc.array(
        fc.record({
          stage: fc.integer({ min: 0, max: stages - 1 }),
          row: fc.integer({ min: 0, max: 5 }),
          onstage: fc.boolean(),
        }),
        { minLength: size, maxLength: size },
      ),
      arrows: fc.array(
        fc.tuple(fc.integer({ min: 0, max: size - 1 }), fc.integer({ min: 0, max: size - 1 })),
        { maxLength: 20 },
      ),
      journeys: fc.array(fc.array(fc.integer({ min: 0, max: size - 1 }), { maxLength: 8 }), {
        maxLength: 60,
      }),
      stages: fc.constant(stages),
    }),
  )
  .map(({ stages, touchpoints, arrows, journeys }) => {
    const pairs = [
      ...new Map(arrows.filter(([a, b]) => a !== b).map((it) => [it.join(), it])).values(),
    ];
    const map = mapOf(stages, touchpoints, pairs);
    return { map, answer: answerOf(map, journeys) };
  });
