import { type Answer, emptyMap, type WaymarkEvent } from '@waymark/model';
import { afterAll, expect, test } from 'vitest';
import { freshDataFolder } from '../../../../scripts/twins/data-folder.ts';
import { type Company, type Engine, openEngine } from '../../src/index.ts';

const { folder, remove } = await freshDataFolder();
afterAll(remove);

const event = (
  person: number,
  name: string,
  minute: number,
  more: Partial<WaymarkEvent> = {},
): WaymarkEvent => ({
  workspace: 'demo',
  messageId: `demo-${person}-${minute}`,
  type: 'track',
  name,
  ts: BigInt(Date.UTC(2026, 0, 5, 12, minute)) * 1_000n,
  receivedAt: Date.UTC(2026, 0, 5, 12, minute),
  userId: '',
  anonymousId: `visitor-${person}`,
  channel: 'web',
  consent: 'full',
  path: '',
  session: '',
  account: '',
  source: 'demo',
  properties: {},
  ...more,
});

/** Each looks as a visitor, says who they are, and buys under their own name. */
const journeyOf = (person: number) => [
  event(person, 'Look', 0),
  event(person, 'Identified', 1, { type: 'identify', userId: `u${person}` }),
  event(person, 'Buy', 2, { userId: `u${person}`, anonymousId: '' }),
];

const people = 40_000;
const company: Company = {
  workspace: {
    id: 'demo',
    name: 'Demo',
    demo: true,
    timeZone: 'Europe/Amsterdam',
    currency: 'EUR',
  },
  map: {
    ...emptyMap({ en: 'Demo' }),
    stages: [{ id: 's', name: { en: 'All' }, kind: 'purchase' }],
    touchpoints: ['Look', 'Buy'].map((name, row) => ({
      id: name,
      stage: 's',
      row,
      name: { en: name },
      channel: 'web',
      onstage: true,
      makeOrBreak: false,
      rule: { kind: 'event', names: [name] },
    })),
  },
  people,
  *journeys() {
    for (let person = 1; person <= people; person++) yield journeyOf(person);
  },
};

async function measured(engine: Engine): Promise<Answer | undefined> {
  const scope = { by: { kind: 'person' }, split: { kind: 'none' } } as const;
  let last: Answer | undefined;
  for await (const answer of engine.insights.measure('demo', { map: company.map, scope }))
    last = answer;
  return last;
}

test('a load that is broken off leaves no half company, and the next start loads it whole, once', async () => {
  const first = await openEngine({ folder });
  const loading = first.showcase.load(company);
  while (!first.showcase.progress()) await new Promise((resolve) => setTimeout(resolve, 5));
  await first.close();
  await loading;

  const second = await openEngine({ folder });
  try {
    expect(await second.journeys.list('demo')).toEqual([]);
    expect((await measured(second))?.journeys).toBe(0);
    await second.showcase.load(company);
    expect(second.showcase.progress()).toBe(null);
    // Asked again, nothing is added.
    await second.showcase.load(company);
    expect(await second.journeys.list('demo')).toHaveLength(1);
    const answer = await measured(second);
    expect(answer?.journeys).toBe(people);
    expect(answer?.moves.map(({ from, to, count }) => ({ from, to, count }))).toEqual([
      { from: 'Look', to: 'Buy', count: people },
    ]);
    // Nothing of the company stands in anybody's own workspace.
    expect(await second.journeys.list('main')).toEqual([]);
    expect((await second.discovery.names('main')).total).toBe(0);
  } finally {
    await second.close();
  }
});
