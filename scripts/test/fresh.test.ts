import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isFresh } from '../checks/fresh.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'waymark-fresh-'));
  mkdirSync(join(root, 'src/deep'), { recursive: true });
  for (const file of ['src/deep/page.ts', 'lock.json', 'built.js']) touch(file, 100);
  for (const folder of ['src', 'src/deep']) utimesSync(join(root, folder), 100, 100);
});

afterEach(() => rmSync(root, { recursive: true }));

function touch(file: string, seconds: number): void {
  writeFileSync(join(root, file), 'x');
  utimesSync(join(root, file), seconds, seconds);
}

const fresh = (): boolean => isFresh(root, 'built.js', ['src', 'lock.json', 'not-there']);

test('what is as new as its sources is fresh', () => {
  expect(fresh()).toBe(true);
});

test('a changed file deep in a folder makes it stale', () => {
  touch('src/deep/page.ts', 101);
  expect(fresh()).toBe(false);
});

test('a removed file makes it stale', () => {
  rmSync(join(root, 'src/deep/page.ts'));
  expect(fresh()).toBe(false);
});

test('what was never built is stale', () => {
  rmSync(join(root, 'built.js'));
  expect(fresh()).toBe(false);
});
