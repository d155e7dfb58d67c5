import type { Condition, JsonValue, Properties, Scalar } from '@waymark/model';
import { channels } from '@waymark/model';
import fc from 'fast-check';

/** Names that would break anything spliced into SQL, or read as a path. */
export const oddNames = [
  'plan',
  'a',
  'a.b',
  'a.b.c',
  "it's",
  'say "hi"',
  'back`tick',
  'back\\slash',
  "x') OR 1=1 --",
  "'; DROP TABLE events; --",
  'new\nline',
  'tab\tx',
  'emoji 🎉',
  '日本',
  'café',
  '$dollar',
  '{p0:String}',
  '%',
  'null',
  '.:String',
  '^x',
  '1digit',
  '__proto__',
  'a b',
  ' ',
];
const texts = [
  '',
  'phone',
  '10',
  '10.0',
  '-3.5e2',
  '0x10',
  'true',
  '1e21',
  'PHONE',
  'a\nb',
  '🎉',
  'x y',
  "o'clock",
  '007',
  '2026-01-01',
  '\u00a0',
];
const numbers = [
  0, 10, -3.5, 1e21, 1e-7, 0.1, 9007199254740992, -1.5e300, 12345678901234567000, 7,
  100000000000000000000,
];

export const name = fc.constantFrom(...oddNames);
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...texts) },
  fc.string({ unit: 'grapheme', maxLength: 5 }).filter((it) => it.isWellFormed()),
);
const number = fc.oneof(
  fc.constantFrom(...numbers),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
);
const scalar: fc.Arbitrary<Scalar> = fc.oneof(text, number, fc.boolean());
const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 2 },
    scalar,
    fc.constant(null),
    fc.array(fc.oneof(scalar, fc.constant(null)), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('b', 'c', 'b.c'), tie('value'), {
      maxKeys: 2,
      noNullPrototype: true,
    }),
  ),
}));

/** Properties in which no two keys mean the same path, which the store keeps only once. */
export const properties: fc.Arbitrary<Properties> = fc
  .uniqueArray(
    fc.tuple(
      name.filter((it) => it !== '__proto__'),
      value,
    ),
    { maxLength: 4, selector: ([key]) => key.split('.')[0] },
  )
  .map((entries) => Object.fromEntries(entries))
  .filter(hasNoDoublePaths);

function hasNoDoublePaths(given: Properties): boolean {
  const paths = pathsOf(given);
  return new Set(paths).size === paths.length;
}

function pathsOf(given: Properties): string[] {
  return Object.entries(given).flatMap(([key, inner]) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? [key, ...pathsOf(inner).map((path) => `${key}.${path}`)]
      : [key],
  );
}

export const eventNames = [
  'Order Completed',
  'Order',
  "It's",
  'a*b',
  'Cart\nViewed',
  '🎉 party',
  'x',
  '',
];
export const eventName = fc.constantFrom(...eventNames.slice(0, -1));
const namePattern = fc.constantFrom(
  'Order*',
  '*',
  '*x',
  'Cart*Viewed',
  'a*b',
  '(*',
  '🎉*',
  'O?der*',
);
export const path = fc.constantFrom(
  '',
  '/',
  '/shop',
  '/shop/',
  '/shop/12',
  '/shop/12/cart',
  '/a.b',
  '/日本',
  '/x+y',
  '/shop/a\nb',
);
const pathPattern = fc.constantFrom(
  '/shop/*',
  '/shop/**',
  '**',
  '/*',
  '/**/cart',
  '/a*',
  '/x+*',
  'shop',
  '/shop//',
);
const pattern = fc.constantFrom(
  '^p',
  'e$',
  '^.$',
  '[a-p]{2,3}',
  '\\d+',
  '^\\s',
  '(?:ph|PH)one',
  '\\bx\\b',
  '[^a-z]',
  '\\u{1F389}',
  '^$',
  'a.b',
  '(?s:a.b)',
  '[\\s\\d]',
  '\\S',
  '^\\w*$',
  '.',
  '[-.]',
  '^(-?)\\d',
  'x|y',
  '\\p{L}',
);

const property = (): fc.Arbitrary<Condition> => {
  const base = { kind: fc.constant('property' as const), name };
  return fc.oneof(
    fc.record({ ...base, test: fc.constant('equals' as const), value: scalar }),
    fc.record({
      ...base,
      test: fc.constant('in' as const),
      values: fc.array(scalar, { minLength: 1, maxLength: 4 }),
    }),
    fc.record({
      ...base,
      test: fc.constant('contains' as const),
      value: text.filter((it) => it !== ''),
    }),
    fc.record({
      ...base,
      test: fc.constant('starts-with' as const),
      value: text.filter((it) => it !== ''),
    }),
    fc.record({ ...base, test: fc.constant('matches' as const), pattern }),
    fc.record({ ...base, test: fc.constant('greater' as const), value: number }),
    fc.record({ ...base, test: fc.constant('less' as const), value: number }),
    fc.record({ ...base, test: fc.constant('between' as const), from: number, to: number }),
    fc.record({ ...base, test: fc.constant('exists' as const), exists: fc.boolean() }),
  );
};

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 4, arbitrary: property() },
  fc.record({
    kind: fc.constant('event' as const),
    names: fc.array(fc.oneof(eventName, namePattern), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('page' as const),
    paths: fc.array(
      fc.oneof(
        path.filter((it) => it !== ''),
        pathPattern,
      ),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({
    kind: fc.constant('channel' as const),
    channels: fc.subarray([...channels], { minLength: 1, maxLength: 3 }),
  }),
);

export const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    leaf,
    fc.record({
      kind: fc.constant('all' as const),
      of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('any' as const),
      of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('condition') }),
  ),
}));
