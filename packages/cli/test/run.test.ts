import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/commands.ts';
import { line } from './line.ts';

it.each([[['--help']], [['-h']], [['help']], [[]]])('lists every command: %j', async (args) => {
  const { code, out, err } = await line(args);
  expect([code, err]).toEqual([0, '']);
  for (const { name, summary } of commands) {
    expect(out).toMatch(new RegExp(`^  ${name} +${RegExp.escape(summary)}$`, 'm'));
  }
});

describe.each(commands.map((it) => [it.name, it] as const))('waymark %s', (name, command) => {
  it('explains itself and each of its options', async () => {
    const { code, out, err } = await line([name, '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`Usage: waymark ${name}`);
    for (const [option, { about }] of Object.entries(command.options)) {
      expect(out).toContain(`--${option}`);
      expect(out).toContain(about);
    }
    expect((await line(['help', name])).out).toBe(out);
  });

  it('takes the folder by --data', () => {
    expect(command.options).toHaveProperty('data');
  });

  it('refuses an option it does not have in one sentence', async () => {
    const { code, out, err } = await line([name, '--nonsense']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(`Unknown option '--nonsense'. \`waymark ${name} --help\` shows what fits.`);
  });
});

it('refuses a command it does not have', async () => {
  expect(await line(['dance'])).toEqual({
    code: 1,
    out: '',
    err: 'There is no command “dance”. `waymark --help` lists them.',
  });
});

it('refuses a day that is none in the words of the command line', async () => {
  const { code, err } = await line(['discover', '--from', '2026-99-99']);
  expect([code, err]).toEqual([1, '--from takes a day such as 2026-09-01, not “2026-99-99”.']);
});

it('tells its version', async () => {
  expect((await line(['--version'])).out).toMatch(/^\d+\.\d+\.\d+$/);
});

it('reports all faults of the settings at once, before anything is opened', async () => {
  const { code, err } = await line(['serve'], { PORT: 'x', DATABASE_URL: 'y' });
  expect(code).toBe(1);
  expect(err.split('\n')).toHaveLength(3);
});

it('says in a sentence what is wrong with a folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-run-'));
  const file = join(folder, 'a-file');
  writeFileSync(file, 'not a folder');
  const { code, err } = await line(['link', '--data', file]);
  rmSync(folder, { recursive: true });
  expect(code).toBe(1);
  expect(err).toMatch(/^The data folder .*a-file cannot be used: /);
  expect(err).not.toContain('    at ');
});
