import {
  type Condition,
  type JourneyMap,
  journeyMapSchema,
  type Scope,
  scopeSchema,
  type WaymarkEvent,
} from '@waymark/model';
import type { PersonLink } from '@waymark/stores';
import fc from 'fast-check';
import { event } from './store.ts';

/** Midnights in Amsterdam around the night in which its clocks go forward. */
export const midnights: Record<string, string> = {
  '2026-03-28': '2026-03-27T23:00:00Z',
  '2026-03-29': '2026-03-28T23:00:00Z',
  '2026-03-30': '2026-03-29T22:00:00Z',
  '2026-03-31': '2026-03-30T22:00:00Z',
  '2026-04-01': '2026-03-31T22:00:00Z',
};
export const timeZone = 'Europe/Amsterdam';
const days = Object.keys(midnights).slice(0, -1);
const begin = Date.parse('2026-03-27T21:00:00Z');

export const microsOf = (day: string): bigint => BigInt(Date.parse(midnights[day] ?? '')) * 1_000n;

const names = ['Ad', 'Page', 'Cart', "It's paid", 'Call', 'Noise'];
const users = ['u1', 'u2', 'u3'];
const visitors = ['v1', 'v2', 'v3', 'v4'];
const sometimes = (values: string[]): fc.Arbitrary<string> => fc.constantFrom('', ...values);

const someEvent = fc.record({
  name: fc.constantFrom(...names),
  type: fc.constantFrom(
    'track' as const,
    'track' as const,
    'page' as const,
    'screen' as const,
    'identify' as const,
  ),
  // Few instants, so that some are shared; digits below a millisecond keep the order.
  minute: fc.oneof(
    fc.nat({ max: 5 * 24 * 60 }),
    fc.nat({ max: 12 }).map((it) => it * 600),
  ),
  milli: fc.constantFrom(0, 0, 0, 1, 30_250),
  micro: fc.nat({ max: 3 }),
  userId: fc.constantFrom('', '', ...users),
  anonymousId: fc.constantFrom(...visitors),
  channel: fc.constantFrom('web' as const, 'app' as const, 'phone' as const),
  path: fc.constantFrom('', '/', '/shop/1', '/shop/2/'),
  session: sometimes(['s1', 's2', 's3']),
  account: sometimes(['acme', 'o’neill']),
  properties: fc.record(
    { plan: fc.constantFrom('pro', 'free', 3), 'order.id': fc.constantFrom('1', 2, 'two') },
    { requiredKeys: [], noNullPrototype: true },
  ),
});

export const worldEvents = (workspace: string): fc.Arbitrary<WaymarkEvent[]> =>
  fc.array(someEvent, { minLength: 1, maxLength: 60, size: 'max' }).map((list) =>
    list.map(({ minute, milli, micro, ...given }, index) =>
      event({
        ...given,
        workspace: index % 17 === 16 ? `${workspace}-other` : workspace,
        messageId: `${workspace}-${index}`,
        ts: BigInt(begin + minute * 60_000 + milli) * 1_000n + BigInt(micro),
      }),
    ),
  );

export const worldLinks = (workspace: string): fc.Arbitrary<PersonLink[]> =>
  fc.array(
    fc.record({
      workspace: fc.constant(workspace),
      from: fc.oneof(
        fc.record({ kind: fc.constant('anonymous' as const), id: fc.constantFrom(...visitors) }),
        fc.record({ kind: fc.constant('user' as const), id: fc.constantFrom(...users) }),
      ),
      to: fc.record({ kind: fc.constant('user' as const), id: fc.constantFrom(...users) }),
    }),
    { maxLength: 5 },
  );

const exactly = fc
  .array(fc.constantFrom(...names), { minLength: 1, maxLength: 2 })
  .map((list): Condition => ({ kind: 'event', names: list }));
const onPlan: Condition = { kind: 'property', name: 'plan', test: 'equals', value: 'pro' };
export const rule: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 5, arbitrary: exactly },
  fc.constant<Condition>({ kind: 'event', names: ['*a*'] }),
  fc.constant<Condition>({ kind: 'page', paths: ['/shop/*'] }),
  fc.constant<Condition>({ kind: 'page', paths: ['/', '/shop/2'] }),
  fc.constant<Condition>({ kind: 'not', of: onPlan }),
  exactly.map((names): Condition => ({ kind: 'all', of: [names, onPlan] })),
  exactly.map(
    (names): Condition => ({ kind: 'any', of: [names, { kind: 'channel', channels: ['phone'] }] }),
  ),
);

const seconds = fc.constantFrom(60, 600, 36_000, 100_000);

export const map: fc.Arbitrary<JourneyMap> = fc
  .record({
    rules: fc.array(fc.option(rule, { freq: 8 }), { minLength: 1, maxLength: 6 }),
    arrows: fc.array(
      fc.record({
        from: fc.nat(),
        to: fc.nat(),
        kind: fc.constantFrom('direct', 'eventual'),
        withinSeconds: fc.option(seconds, { nil: undefined }),
      }),
      { maxLength: 5 },
    ),
    goals: fc.array(fc.nat(), { maxLength: 2 }),
  })
  .map(({ rules, arrows, goals }) =>
    journeyMapSchema.parse({
      format: 'waymark-map',
      version: 2,
      title: { en: 'Random' },
      stages: [{ id: 's', name: { en: 'Stage' }, kind: 'purchase' }],
      touchpoints: rules.map((it, index) => ({
        id: `t${index}`,
        stage: 's',
        row: index,
        name: { en: `T ${index}` },
        channel: 'web',
        rule: it,
      })),
      arrows: arrows.map((arrow, index) => ({
        ...arrow,
        id: `a${index}`,
        from: `t${arrow.from % rules.length}`,
        to: `t${arrow.to % rules.length}`,
      })),
      goals: goals.map((goal, index) => ({
        id: `g${index}`,
        name: { en: 'Goal' },
        touchpoint: `t${goal % rules.length}`,
      })),
    }),
  );

export const scope: fc.Arbitrary<Scope> = fc
  .record(
    {
      from: fc.constantFrom(...days),
      to: fc.constantFrom(...days),
      by: fc.constantFrom<Scope['by']>(
        { kind: 'person' },
        { kind: 'person' },
        { kind: 'session' },
        { kind: 'account' },
        { kind: 'property', name: 'order.id' },
      ),
      filter: fc.record({
        of: fc.constantFrom('events' as const, 'journeys' as const),
        condition: rule,
      }),
      split: fc.oneof(
        fc.constant<Scope['split']>({ kind: 'none' }),
        seconds.map((it): Scope['split'] => ({ kind: 'gap', seconds: it })),
        fc.constant<Scope['split']>({ kind: 'goal' }),
      ),
    },
    { requiredKeys: [] },
  )
  .map((given) => scopeSchema.parse(given))
  .filter(({ from, to }) => from === undefined || to === undefined || from <= to);
