import { type Condition, channels, matches, type Properties } from '@waymark/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionFrom, draftFrom, newGroup, newLine, scalarFrom } from '../src/condition/draft.ts';
import { conditionInWords } from '../src/condition/in-words.ts';
import { wordsOf } from '../src/words.ts';

const words = fc.constantFrom('Product Viewed', 'Order Completed', 'a', 'Checkout *');
const number = fc.integer({ min: -5, max: 5 });
const property = fc.constantFrom('total', 'colour');
const scalar = fc.oneof(fc.constantFrom('red', '3', 'blue'), number, fc.boolean());
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant('event' as const),
    names: fc.array(words, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('page' as const),
    paths: fc.array(fc.constantFrom('/', '/cart', '/product/*', '/a/**'), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  fc.record({
    kind: fc.constant('channel' as const),
    channels: fc.subarray([...channels], { minLength: 1 }),
  }),
  propertyTest({ test: fc.constant('equals' as const), value: scalar }),
  propertyTest({
    test: fc.constant('in' as const),
    values: fc.array(scalar, { minLength: 1, maxLength: 3 }),
  }),
  propertyTest({
    test: fc.constantFrom('contains' as const, 'starts-with' as const),
    value: fc.constantFrom('r', 'bl'),
  }),
  propertyTest({
    test: fc.constant('matches' as const),
    pattern: fc.constantFrom('^r', 'e$', '[0-9]+'),
  }),
  propertyTest({ test: fc.constantFrom('greater' as const, 'less' as const), value: number }),
  propertyTest({ test: fc.constant('between' as const), from: number, to: number }),
  propertyTest({ test: fc.constant('exists' as const), exists: fc.boolean() }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    leaf,
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('condition') }),
  ),
}));
const event = fc.record({
  name: fc.constantFrom('Product Viewed', 'Order Completed', 'Checkout Started'),
  channel: fc.constantFrom(...channels),
  path: fc.constantFrom('', '/', '/cart', '/product/9', '/a/b/c'),
  properties: fc.record<Properties>(
    { total: number, colour: fc.constantFrom('red', 'blue', '3') },
    { requiredKeys: [] },
  ),
});

describe('a condition that is edited', () => {
  it('means the same after it was opened and closed again', () => {
    fc.assert(
      fc.property(condition, event, (it, happened) => {
        const back = conditionFrom(draftFrom(it));
        expect(back && matches(back, happened)).toBe(matches(it, happened));
      }),
      { numRuns: 400 },
    );
  });

  it('leaves out lines that are not filled in, and is nothing when none is', () => {
    const filled = { ...newLine('event'), kind: 'event' as const, names: ['Paid'] };
    expect(conditionFrom(newGroup([newLine('property'), filled, newLine('page')]))).toEqual({
      kind: 'event',
      names: ['Paid'],
    });
    expect(conditionFrom(newGroup([newLine('channel')]))).toBeNull();
  });

  it('does not take a pattern that cannot be read, or words for a number', () => {
    const line = { ...newLine('property'), kind: 'property' as const, name: 'total' };
    expect(conditionFrom({ ...line, test: 'matches', values: ['(['] })).toBeNull();
    expect(conditionFrom({ ...line, test: 'greater', values: ['many'] })).toBeNull();
    expect(conditionFrom({ ...line, test: 'between', values: [1, ''] })).toBeNull();
  });

  it.each([
    ['12', 12],
    ['-3.5', -3.5],
    ['007', '007'],
    ['0612345678', '0612345678'],
    ['1e3', '1e3'],
    ['', ''],
    ['Infinity', 'Infinity'],
  ])('reads “%s” as %j', (text, value) => {
    expect(scalarFrom(text)).toBe(value);
  });
});

describe('a condition in words', () => {
  const checkout: Condition = {
    kind: 'any',
    of: [
      { kind: 'event', names: ['Checkout Started'] },
      { kind: 'page', paths: ['/checkout/*'] },
    ],
  };

  it('reads as a sentence in both languages', () => {
    expect(conditionInWords(checkout, wordsOf('en'))).toBe(
      'event is “Checkout Started” or page is /checkout/*',
    );
    expect(conditionInWords(checkout, wordsOf('nl'))).toBe(
      'gebeurtenis is “Checkout Started” of pagina is /checkout/*',
    );
  });

  it('keeps groups apart with brackets', () => {
    const grouped: Condition = {
      kind: 'all',
      of: [checkout, { kind: 'property', name: 'total', test: 'greater', value: 1500 }],
    };
    expect(conditionInWords(grouped, wordsOf('en'))).toBe(
      '(event is “Checkout Started” or page is /checkout/*) and total is more than 1,500',
    );
  });

  it.each<[Condition, string]>([
    [{ kind: 'not', of: { kind: 'event', names: ['A', 'B'] } }, 'event is not “A” or “B”'],
    [{ kind: 'not', of: checkout }, 'not (event is “Checkout Started” or page is /checkout/*)'],
    [{ kind: 'property', name: 'coupon', test: 'exists', exists: false }, 'coupon is not there'],
    [
      { kind: 'not', of: { kind: 'property', name: 'coupon', test: 'exists', exists: false } },
      'coupon is there',
    ],
    [
      { kind: 'property', name: 'total', test: 'between', from: 1, to: 5 },
      'total lies between 1 and 5',
    ],
    [{ kind: 'channel', channels: ['email', 'phone'] }, 'channel is e-mail or phone'],
  ])('says %j', (it, sentence) => {
    expect(conditionInWords(it, wordsOf('en'))).toBe(sentence);
  });
});

function propertyTest<T extends object>(parts: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return fc
    .record({ kind: fc.constant('property' as const), name: property })
    .chain((base) =>
      fc.record(parts).map((rest) => ({ ...base, ...rest }) as unknown as Condition),
    );
}
