import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkFloors } from '../floors/check.ts';

type Tree = Record<string, string>;

const roots: string[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

function check(tree: Tree): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'waymark-floors-'));
  roots.push(root);
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return checkFloors(root).faults;
}

const lists = (...names: string[]): string =>
  JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, '1'])) });

const house: Tree = {
  'packages/model/package.json': lists('zod'),
  'packages/model/src/index.ts': "export * from './event.ts';\n",
  'packages/model/src/event.ts': "import { z } from 'zod';\nexport const event = z.string();\n",
  'packages/engine/package.json': lists('@waymark/model', '@waymark/stores'),
  'packages/engine/src/index.ts': "export { engine } from './engine.ts';\n",
  'packages/engine/src/engine.ts': "export { collect as engine } from './collect/index.ts';\n",
  'packages/engine/src/context/index.ts': 'export interface Context { now: Date }\n',
  'packages/engine/src/collect/index.ts':
    "import type { Context } from '../context/index.ts';\nexport const collect = (context: Context): Date => context.now;\n",
  'packages/server/package.json': lists('@waymark/engine', '@waymark/model'),
  'packages/server/src/index.ts':
    "import { readFile } from 'node:fs/promises';\nexport type { Event } from '@waymark/model';\nexport const read = (): unknown => readFile('x');\n",
};

test('a tree that keeps to the plan has no faults', () => {
  expect(check(house)).toEqual([]);
});

const broken: { fault: string; tree: Tree; says: string }[] = [
  {
    fault: 'an import that climbs, though only of a type',
    tree: {
      'packages/model/package.json': lists('zod', '@waymark/engine'),
      'packages/model/src/up.ts': "import type { Engine } from '@waymark/engine';\n",
    },
    says: 'packages/model/src/up.ts:1 imports @waymark/engine, which the floors do not allow: model may import nothing of ours.',
  },
  {
    fault: 'a climb hidden in a type expression',
    tree: {
      'packages/server/package.json': lists('@waymark/engine', '@waymark/model', '@waymark/cli'),
      'packages/server/src/up.ts': "export type Up = import('@waymark/cli').Command;\n",
    },
    says: 'packages/server/src/up.ts:1 imports @waymark/cli, which the floors do not allow: server may import engine, model.',
  },
  {
    fault: 'a floor skipped downwards by a re-export',
    tree: {
      'packages/server/package.json': lists('@waymark/engine', '@waymark/model', '@waymark/stores'),
      'packages/server/src/down.ts': "export { open } from '@waymark/stores';\n",
    },
    says: 'packages/server/src/down.ts:1 imports @waymark/stores, which the floors do not allow: server may import engine, model.',
  },
  {
    fault: 'a sibling, imported dynamically',
    tree: {
      'packages/query/package.json': lists('@waymark/stores'),
      'packages/query/src/index.ts': "export const open = () => import('@waymark/stores');\n",
    },
    says: 'packages/query/src/index.ts:1 imports @waymark/stores: query and stores are siblings and never import each other.',
  },
  {
    fault: 'model imported to run where only its types may be',
    tree: {
      'packages/sdk/package.json': lists('@waymark/model'),
      'packages/sdk/src/index.ts':
        "import { event } from '@waymark/model';\nexport const x = event;\n",
    },
    says: 'packages/sdk/src/index.ts:1 imports @waymark/model to run: sdk may import its types only.',
  },
  {
    fault: "an import past a package's door by name",
    tree: {
      'packages/server/src/deep.ts': "export * from '@waymark/engine/src/collect/index.ts';\n",
    },
    says: 'packages/server/src/deep.ts:1 reaches past the door of @waymark/engine: import @waymark/engine.',
  },
  {
    fault: "an import past a package's door by path",
    tree: { 'packages/server/src/deep.ts': "export * from '../../model/src/event.ts';\n" },
    says: "packages/server/src/deep.ts:1 reaches past a package's door to packages/model/src/event.ts.",
  },
  {
    fault: "an import past a room's door",
    tree: {
      'packages/engine/src/context/clock.ts': 'export const clock = 1;\n',
      'packages/engine/src/collect/time.ts': "export { clock } from '../context/clock.ts';\n",
    },
    says: 'packages/engine/src/collect/time.ts:1 reaches past the door of room "context": import context/index.ts.',
  },
  {
    fault: 'a room that looks to its right',
    tree: {
      'packages/engine/src/context/late.ts': "export { collect } from '../collect/index.ts';\n",
    },
    says: 'packages/engine/src/context/late.ts:1 goes from room "context" to "collect", which is not to its left.',
  },
  {
    fault: 'two rooms of one group',
    tree: {
      'packages/engine/src/identity/index.ts': 'export const whose = 1;\n',
      'packages/engine/src/accounts/index.ts': "export { whose } from '../identity/index.ts';\n",
    },
    says: 'packages/engine/src/accounts/index.ts:1 goes from room "accounts" to "identity", which is not to its left.',
  },
  {
    fault: 'a room that climbs to the root of the engine',
    tree: { 'packages/engine/src/collect/up.ts': "export { engine } from '../engine.ts';\n" },
    says: 'packages/engine/src/collect/up.ts:1 climbs from room "collect" to packages/engine/src/engine.ts, which stands above the rooms.',
  },
  {
    fault: 'a room without a place',
    tree: {
      'packages/engine/src/attic/index.ts': "export type { Context } from '../context/index.ts';\n",
    },
    says: 'packages/engine/src/attic/index.ts:1 is in room "attic", which has no place: give it one in scripts/floors/plan.ts.',
  },
  {
    fault: 'a circle of types',
    tree: {
      'packages/model/src/a.ts': "import type { B } from './b.ts';\nexport type A = B[];\n",
      'packages/model/src/b.ts': "import type { C } from './c.ts';\nexport type B = C[];\n",
      'packages/model/src/c.ts': "export type C = import('./a.ts').A;\n",
    },
    says: 'packages/model/src/a.ts -> packages/model/src/b.ts -> packages/model/src/c.ts -> packages/model/src/a.ts is a circle: move what both need below them.',
  },
  {
    fault: 'a package that is not listed',
    tree: { 'packages/model/src/csv.ts': "export { parse } from 'papaparse/lib/parse';\n" },
    says: 'packages/model/src/csv.ts:1 imports papaparse, which packages/model/package.json does not list.',
  },
  {
    fault: 'a package to run with that is listed for development',
    tree: {
      'packages/model/package.json': JSON.stringify({ devDependencies: { '@x/y': '1', zod: '1' } }),
      'packages/model/src/xy.ts': "export type { T } from '@x/y';\nexport { y } from '@x/y';\n",
      'packages/model/src/event.ts': 'export const event = 1;\n',
    },
    says: 'packages/model/src/xy.ts:2 needs @x/y to run, but packages/model/package.json lists it under devDependencies.',
  },
  {
    fault: 'an import nobody can read',
    tree: { 'packages/model/src/load.ts': 'export const load = (name: string) => import(name);\n' },
    says: 'packages/model/src/load.ts:1 imports a computed name, which no one can check.',
  },
  {
    fault: 'a package on no floor',
    tree: { 'packages/attic/src/index.ts': 'export const x = 1;\n' },
    says: 'packages/attic is on no floor: give it one in scripts/floors/plan.ts.',
  },
  {
    fault: 'a drawer as a file',
    tree: { 'packages/model/src/dateUtils.ts': 'export const x = 1;\n' },
    says: 'packages/model/src/dateUtils.ts: "dateUtils.ts" is a drawer, not a name: say what is inside.',
  },
  {
    fault: 'a drawer as a folder',
    tree: { 'packages/model/src/helpers/day.ts': 'export const x = 1;\n' },
    says: 'packages/model/src/helpers/day.ts: "helpers" is a drawer, not a name: say what is inside.',
  },
  {
    fault: 'a file that is too long',
    tree: { 'packages/model/src/long.ts': 'export {};\n'.repeat(501) },
    says: 'packages/model/src/long.ts has 501 lines, more than 500: split it.',
  },
  {
    fault: 'any',
    tree: { 'packages/model/src/loose.tsx': 'export const a = 1;\nexport const b = a as any;\n' },
    says: 'packages/model/src/loose.tsx:2 says `any`: name the type, or use `unknown` and narrow it.',
  },
];

test.each(broken)('$fault is one fault', ({ tree, says }) => {
  expect(check({ ...house, ...tree })).toEqual([says]);
});

test('many files may be short, and not half of them long', () => {
  const files = (lines: number): Tree =>
    Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`packages/model/src/f${at}.ts`, '\n'.repeat(lines)]),
    );
  expect(check({ ...house, ...files(80) })).toEqual([]);
  expect(check({ ...house, ...files(81) })).toEqual([
    'Half of the source files have more than 80 lines: split the long ones.',
  ]);
  expect(check({ ...house, ...files(301) })).toHaveLength(2);
});

test('text that only looks like an import, or like any, is left alone', () => {
  const text = [
    "// import { x } from '@waymark/engine'",
    "export const sql = `import('@waymark/cli') and any`;",
    "/* export * from '../../cli/src/index.ts' */",
    '',
  ].join('\n');
  expect(check({ ...house, 'packages/model/src/text.ts': text })).toEqual([]);
});

test('a generated file may be long', () => {
  const text = `// Generated by scripts/words.ts\n${'export {};\n'.repeat(600)}`;
  expect(check({ ...house, 'packages/model/src/words.ts': text })).toEqual([]);
});
