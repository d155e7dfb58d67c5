import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router';
import { type Condition, channels, type Scope, scopeSchema } from '@waymark/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  besideQuestion,
  readMapSearch,
  readQuestionSearch,
  scopeFromSearch,
  searchFromScope,
} from '../src/question-url.ts';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const name = fc.string({ minLength: 1, maxLength: 20 });
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant('event' as const),
    names: fc.array(name, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('channel' as const),
    channels: fc.subarray([...channels], { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('property' as const),
    name,
    test: fc.constant('equals' as const),
    value: fc.oneof(fc.string(), fc.integer(), fc.boolean()),
  }),
);
const scope: fc.Arbitrary<Scope> = fc
  .record(
    {
      from: day,
      to: day,
      by: fc.oneof(
        fc.constantFrom(
          { kind: 'person' as const },
          { kind: 'session' as const },
          { kind: 'account' as const },
        ),
        fc.record({ kind: fc.constant('property' as const), name }),
      ),
      filter: fc.record({ of: fc.constantFrom('events' as const, 'journeys' as const), condition }),
      split: fc.oneof(
        fc.constantFrom({ kind: 'none' as const }, { kind: 'goal' as const }),
        fc.record({
          kind: fc.constant('gap' as const),
          seconds: fc.integer({ min: 1, max: 99_999_999 }),
        }),
      ),
    },
    { requiredKeys: ['by', 'split'] },
  )
  .map((it) => (it.from && it.to && it.to < it.from ? { ...it, from: it.to, to: it.from } : it));

describe('the question in the address', () => {
  it('comes back the same through a real address, whatever it holds', () => {
    fc.assert(
      fc.property(scope, (it) => {
        const address = defaultStringifySearch(searchFromScope(it));
        const back = scopeFromSearch(readQuestionSearch(defaultParseSearch(address)));
        expect(back).toEqual(it);
        expect(scopeSchema.safeParse(back).success).toBe(true);
      }),
    );
  });

  it('leaves the plain question out of the address', () => {
    expect(searchFromScope({ by: { kind: 'person' }, split: { kind: 'none' } })).toEqual({});
  });

  it.each([
    ['a day that does not exist', { from: '2026-02-30' }],
    ['a day that is no day', { from: 'yesterday', to: 20261120 }],
    ['a property without a name', { by: 'property' }],
    ['a kind of case there is not', { by: 'colour' }],
    [
      'a filter that is no condition',
      { filter: { of: 'events', condition: { kind: 'sql', text: '1=1' } } },
    ],
    ['a pause of nothing', { split: '0d' }],
    ['a split there is not', { split: 'often' }],
  ])('leaves out %s', (_, raw) => {
    expect(readQuestionSearch(raw)).toEqual({});
  });

  it('leaves out a last day before the first', () => {
    expect(readQuestionSearch({ from: '2026-09-01', to: '2026-08-01' })).toEqual({
      from: '2026-09-01',
    });
  });

  it('keeps what the map page switched on, also when it looks like a number', () => {
    expect(readMapSearch({ show: 'costs', open: 12 })).toEqual({ show: 'costs', open: '12' });
  });

  it('keeps whose lanes are shown and what colours them, whatever else is asked', () => {
    const lanes = { persona: 'rider', colour: 'evidence', as: 'blueprint', hide: ['pains', '12'] };
    const looked = { ...lanes, open: 'checkout' };
    const address = defaultStringifySearch(looked);
    expect(readMapSearch(defaultParseSearch(address))).toEqual(looked);
    expect(readMapSearch({ persona: '', colour: 'red', as: 'poster', hide: 'all' })).toEqual({});
    expect(besideQuestion({ ...readMapSearch(looked), from: '2026-09-01', by: 'session' })).toEqual(
      looked,
    );
  });

  it('keeps which two versions are compared, and forgets them beside the drawing', () => {
    const compared = { view: 'versions', of: 'version_a', with: 'version_b' };
    expect(readMapSearch(compared)).toEqual(compared);
    expect(readMapSearch({ of: 'version_a', view: 'gap' })).toEqual({ view: 'gap' });
    expect(readMapSearch({ view: 'elsewhere', of: 'version_a' })).toEqual({});
  });

  it.each([
    ['30d', 2_592_000],
    ['36h', 129_600],
    ['45m', 2_700],
    ['1s', 1],
  ])('writes a pause of %s in its largest whole unit', (split, seconds) => {
    expect(searchFromScope({ by: { kind: 'person' }, split: { kind: 'gap', seconds } }).split).toBe(
      seconds === 129_600 ? '36h' : split,
    );
  });
});
