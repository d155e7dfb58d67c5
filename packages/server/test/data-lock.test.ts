import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { holderOf, lockData } from '../src/process/data-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'server.json');
const written = () => JSON.parse(readFileSync(file(), 'utf8'));

/** Another program of Node that does nothing until it is ended. */
async function another() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(child, 'spawn');
  return {
    pid: child.pid ?? 0,
    async end() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

const heldBy = (pid: number, url: string | null) =>
  writeFileSync(file(), JSON.stringify({ pid, url, token: 't', startedAt: '2026-11-20' }));

it('claims a folder, says where it answers, and lets go without leaving anything', () => {
  const lock = lockData(folder, 'secret');
  expect(written()).toMatchObject({ pid: process.pid, url: null, token: 'secret' });
  lock.announce('http://localhost:4800');
  expect(written()).toMatchObject({ url: 'http://localhost:4800', token: 'secret' });
  expect(readdirSync(folder)).toEqual(['server.json']);
  lock.release();
  expect(readdirSync(folder)).toEqual([]);
});

it('refuses a folder that another process has open, and leaves its claim alone', async () => {
  const other = await another();
  heldBy(other.pid, 'http://localhost:4999');
  const before = readFileSync(file(), 'utf8');
  expect(() => lockData(folder, 'mine')).toThrow(
    expect.objectContaining({
      code: 'BUSY',
      message: expect.stringContaining(`http://localhost:4999 with the data in ${folder}`),
    }),
  );
  expect(readFileSync(file(), 'utf8')).toBe(before);
  expect(readdirSync(folder)).toEqual(['server.json']);
  await other.end();
  expect(holderOf(folder)).toBeNull();
  lockData(folder, 'mine').release();
});

it.each(['', '{"pid":', '{"pid":"x"}', '[]'])(
  'takes over what a killed process left: %j',
  (left) => {
    writeFileSync(file(), left);
    const lock = lockData(folder, 'mine');
    expect(written().token).toBe('mine');
    lock.release();
  },
);
