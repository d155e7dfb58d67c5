import { emptyMap, type JourneyMap, journeyMapSchema } from '@waymark/model';
import fc from 'fast-check';

const short = fc.constantFrom('Look', 'Buy', 'Ask', '', 'Koop “nu”');
const words = fc.record({ en: short, nl: short }, { requiredKeys: [] });
const from = (ids: readonly string[]) => fc.constantFrom(...ids);
const maybe = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: undefined });

/** A list of parts with different ids out of a few, so that two maps share some and not others. */
const parts = <T extends { id: string }>(part: fc.Arbitrary<T>, most: number) =>
  fc.uniqueArray(part, { maxLength: most, selector: (it) => it.id });

const stageIds = ['s1', 's2', 's3', 's4'];
const touchpointIds = ['t1', 't2', 't3', 't4', 't5', 't6'];
const laneIds = ['l1', 'l2', 'l3'];
const personaIds = ['p1', 'p2'];

const stage = fc.record({
  ...{ id: from(stageIds), name: words, intent: maybe(words) },
  kind: fc.constantFrom('pre-purchase', 'purchase'),
});
const touchpoint = fc.record({
  ...{ id: from(touchpointIds), stage: from(stageIds), row: fc.nat({ max: 5 }), name: words },
  ...{ channel: fc.constantFrom('web', 'store'), onstage: fc.boolean() },
  rule: maybe(
    fc.record({
      kind: fc.constant('event'),
      names: fc.array(fc.constantFrom('Look', 'Buy'), { minLength: 1, maxLength: 2 }),
    }),
  ),
});
const arrow = fc.record({
  ...{ id: from(['a1', 'a2', 'a3']), from: from(touchpointIds), to: from(touchpointIds) },
  label: maybe(words),
});
const lane = fc.record({
  ...{ id: from(laneIds), kind: fc.constantFrom('doing', 'pains'), name: maybe(words) },
  persona: maybe(from(personaIds)),
});
const cell = fc.record({
  ...{ id: from(['c1', 'c2', 'c3', 'c4', 'c5']), lane: from(laneIds), stage: from(stageIds) },
  ...{ touchpoint: maybe(from(touchpointIds)), text: words, value: maybe(fc.nat({ max: 5 })) },
});
const emotion = fc.record({
  ...{ touchpoint: from(touchpointIds), persona: maybe(from(personaIds)) },
  ...{ when: maybe(fc.constant('to-be')), value: fc.integer({ min: -2, max: 2 }) },
});
const change = fc.record({ id: from(['h1', 'h2']), text: words, state: from(['open', 'done']) });

/** Only what a saved map may hold: parts that point somewhere, and nothing that is undefined. */
function whole(map: JourneyMap): JourneyMap {
  const has = (list: readonly { id: string }[], id: string | undefined) =>
    id === undefined || list.some((it) => it.id === id);
  const touchpoints = map.touchpoints.filter((it) => has(map.stages, it.stage));
  const lanes = map.lanes.filter((it) => has(map.personas, it.persona));
  return journeyMapSchema.parse(
    JSON.parse(
      JSON.stringify({
        ...{ ...map, touchpoints, lanes },
        arrows: map.arrows.filter((it) => has(touchpoints, it.from) && has(touchpoints, it.to)),
        cells: map.cells.filter(
          (it) =>
            has(lanes, it.lane) && has(map.stages, it.stage) && has(touchpoints, it.touchpoint),
        ),
        emotions: map.emotions.filter(
          (it) => has(touchpoints, it.touchpoint) && has(map.personas, it.persona),
        ),
      }),
    ),
  );
}

/** Small whole maps out of the same few ids; the same feeling may stand twice, as it may in a file. */
export const anyMap: fc.Arbitrary<JourneyMap> = fc
  .record({
    title: words,
    description: maybe(words),
    personas: parts(fc.record({ id: from(personaIds), name: words }), 2),
    stages: parts(stage, 4),
    touchpoints: parts(
      touchpoint.map((it) => ({ ...it, rule: it.rule ?? null })),
      6,
    ),
    arrows: parts(arrow, 3),
    lanes: parts(lane, 3),
    cells: parts(cell, 5),
    emotions: fc.array(emotion, { maxLength: 4 }),
    changes: parts(change, 2),
  })
  .map((drawn) => whole({ ...emptyMap({}), ...drawn } as JourneyMap));
