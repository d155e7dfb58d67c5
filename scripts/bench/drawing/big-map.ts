import { emptyMap, type JourneyMap, journeyMapSchema } from '@waymark/model';

const stages = 40;
const perStage = 5;
const lanes = 30;
const people = 250;
const perBatch = 500;

const kinds = ['doing', 'thinking', 'needs', 'pains', 'opportunities', 'channels', 'notes'];
const places = [...Array(stages * perStage).keys()];
const stageOf = (place: number) => place % stages;

/** 200 touchpoints in 40 stages, and 30 lanes with a text under each of them: 6,000 cells. */
export function bigMap(): JourneyMap {
  const touchpoints = places.map((place) => ({
    ...{ id: `t${place}`, stage: `s${stageOf(place)}`, row: Math.floor(place / stages) },
    ...{ name: { en: `Looks at offer ${place}` }, channel: 'web' },
    rule: { kind: 'event', names: [`Offer ${place}`] },
  }));
  const laneParts = [...Array(lanes).keys()].map((lane) => ({
    id: `l${lane}`,
    kind: lane < lanes - 4 ? kinds[lane % kinds.length] : 'backstage',
  }));
  return journeyMapSchema.parse({
    ...emptyMap({ en: 'A workshop of a whole week' }),
    stages: [...Array(stages).keys()].map((stage) => ({
      ...{ id: `s${stage}`, name: { en: `Stage ${stage + 1}` }, kind: 'purchase' },
    })),
    touchpoints,
    arrows: onward(),
    lanes: laneParts,
    cells: laneParts.flatMap((lane, i) =>
      touchpoints.map((it, j) => ({
        ...{ id: `c${i}-${j}`, lane: lane.id, stage: it.stage, touchpoint: it.id },
        text: { en: `What we heard about ${j} in round ${i}, in the words of those who said it` },
      })),
    ),
  });
}

/** From each touchpoint one arrow straight on and one to the row beneath. */
function onward(): object[] {
  return places
    .filter((place) => stageOf(place) < stages - 1)
    .flatMap((place) => [
      { id: `a${place}`, from: `t${place}`, to: `t${place + 1}` },
      { id: `b${place}`, from: `t${place}`, to: `t${(place + stages + 1) % places.length}` },
    ]);
}

/** People who go over the map from left to right, each a row of their own choice; in batches. */
export function bigEvents(): object[][] {
  const start = Date.now() - 6 * 86_400_000;
  const events = [...Array(people).keys()].flatMap((person) =>
    [...Array(8 + (person % 32)).keys()].map((step) => {
      const row = (person + ((step * (person % 3)) >> 1)) % perStage;
      return {
        ...{ type: 'track', event: `Offer ${row * stages + step}`, userId: `p${person}` },
        messageId: `m${person}-${step}`,
        timestamp: new Date(start + person * 60_000 + step * 240_000).toISOString(),
      };
    }),
  );
  const batches: object[][] = [];
  for (let i = 0; i < events.length; i += perBatch) batches.push(events.slice(i, i + perBatch));
  return batches;
}
