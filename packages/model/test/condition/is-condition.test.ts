import fc from 'fast-check';
import { expect, it } from 'vitest';
import { channels, conditionSchema, filterSchema, isCondition, isFilter } from '../../src/index.ts';

const longs = [500, 501, 2_000, 2_001].map((length) => 'n'.repeat(length));
const value = fc.oneof(
  fc.constantFrom<unknown>('', 'a', 'web', 7, -0.5, Number.NaN, 1 / 0, true, null, undefined),
  fc.constantFrom<unknown>(...longs, ...channels, [], {}),
);
const list = fc.oneof(
  fc.array(value, { maxLength: 3 }),
  fc.array(fc.constantFrom('a', 'web'), { minLength: 1, maxLength: 3 }),
  fc.constantFrom(...[100, 101, 200, 201, 500, 501].map((length) => Array(length).fill('a'))),
);
const kinds = ['all', 'any', 'not', 'event', 'page', 'channel', 'property', 'sun'];
const tests = ['equals', 'in', 'contains', 'starts-with', 'matches', 'greater', 'less'];

/** Mostly a condition, and often just not one: something is missing, too long, or of another kind. */
const { condition } = fc.letrec((tie) => ({
  condition: fc.oneof(
    { weight: 1, arbitrary: value },
    {
      weight: 9,
      arbitrary: fc.record(
        {
          kind: fc.constantFrom(...kinds),
          test: fc.constantFrom(...tests, 'between', 'exists', 'sun'),
          name: fc.oneof({ weight: 5, arbitrary: fc.constant('plan') }, value),
          ...{ names: list, paths: list, channels: list, values: list },
          ...{ value, from: value, to: value, exists: value },
          pattern: fc.oneof(fc.constant('a+'), value),
          of: fc.oneof(
            { weight: 2, arbitrary: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) },
            { weight: 2, arbitrary: tie('condition') },
            { weight: 1, arbitrary: list },
          ),
        },
        { requiredKeys: ['kind', 'test', 'name'] },
      ),
    },
  ),
}));

it('takes for a condition what the schema takes for one, and nothing else', () => {
  const taken = { yes: 0, no: 0 };
  fc.assert(
    fc.property(condition, (it) => {
      const isOne = conditionSchema.safeParse(it).success;
      taken[isOne ? 'yes' : 'no'] += 1;
      expect(isCondition(it)).toBe(isOne);
    }),
    { numRuns: 5_000 },
  );
  expect(taken.yes).toBeGreaterThan(500);
  expect(taken.no).toBeGreaterThan(500);
});

it('takes for a filter what the schema takes for one', () => {
  const filter = fc.record({ of: fc.constantFrom('events', 'journeys', 'days'), condition });
  fc.assert(
    fc.property(fc.oneof(filter, value), (it) => {
      expect(isFilter(it)).toBe(filterSchema.safeParse(it).success);
    }),
    { numRuns: 2_000 },
  );
});
