import type { Condition } from '@waymark/model';
import { expect, test } from 'vitest';
import { compileCondition } from '../src/index.ts';

const cases: [string, Condition, string, Record<string, unknown>][] = [
  ['one event', { kind: 'event', names: ["It's"] }, 'name = {p0:String}', { p0: "It's" }],
  [
    'events and a pattern',
    { kind: 'event', names: ['A', 'B', 'C*'] },
    '(has({p1:Array(String)}, name) OR match(name, {p0:String}))',
    { p0: '^(?:\\x{43}(?s:.)*)$', p1: ['A', 'B'] },
  ],
  [
    'a text property',
    { kind: 'property', name: 'plan', test: 'equals', value: 'pro' },
    'ifNull(properties.{p0:Identifier}.:String = {p1:String}, 0)',
    { p0: 'plan', p1: 'pro' },
  ],
  [
    'a property whose name is SQL',
    { kind: 'property', name: "x'); DROP TABLE events; --", test: 'exists', exists: true },
    'isNotNull(getSubcolumn(properties, {p0:String}))',
    { p0: "x'); DROP TABLE events; --" },
  ],
  [
    'not, all, any',
    {
      kind: 'not',
      of: {
        kind: 'all',
        of: [
          { kind: 'channel', channels: ['web'] },
          { kind: 'any', of: [{ kind: 'page', paths: ['/'] }] },
        ],
      },
    },
    "NOT (channel = {p0:String} AND ((path != '' AND path = {p1:String})))",
    { p0: 'web', p1: '/' },
  ],
];

test.each(cases)('%s compiles to exactly this', (_, condition, text, params) => {
  expect(compileCondition(condition)).toEqual({ text, params });
});
