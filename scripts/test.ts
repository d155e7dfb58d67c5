import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareMachine } from './checks/machine.ts';
import { type Report, tally } from './checks/tally.ts';

/**
 * The whole test: machine, types, lint, floors, tracker size, build, then every test. All of it runs
 * even when something fails, so that one run tells everything. Arguments go to Vitest.
 */
const root = join(import.meta.dirname, '..');
const program = (name: string): string => join(root, 'node_modules/.bin', name);

const checks: readonly { name: string; command: readonly string[] }[] = [
  { name: 'types', command: [program('tsc'), '-p', 'tsconfig.json'] },
  { name: 'lint', command: [program('biome'), 'check', '.'] },
  { name: 'floors', command: [process.execPath, 'scripts/floors.ts'] },
  { name: 'tracker size', command: ['npm', 'run', 'size', '--silent', '-w', '@waymark/sdk'] },
  { name: 'build', command: [process.execPath, 'scripts/build.ts'] },
];

const failed: string[] = [];
const missing = prepareMachine();
for (const sentence of missing) console.error(sentence);
if (missing.length > 0) failed.push('machine');

for (const { name, command } of checks) {
  console.log(`\n== ${name}`);
  if (!run(command)) failed.push(name);
}

console.log('\n== tests');
const folder = mkdtempSync(join(tmpdir(), 'waymark-report-'));
const file = join(folder, 'report.json');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
const endedWell = run([program('vitest'), 'run', ...reporters, ...process.argv.slice(2)]);
const report = readReport(file, endedWell);
rmSync(folder, { recursive: true });

const { line, ok } = tally(report, failed.length);
if (failed.length > 0) console.error(`\nFailed before the tests: ${failed.join(', ')}.`);
console.log(`\n${line}`);
process.exitCode = ok ? 0 : 1;

function run([command = '', ...args]: readonly string[]): boolean {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

function readReport(path: string, success: boolean): Report | null {
  try {
    const read: Report = JSON.parse(readFileSync(path, 'utf8'));
    return { ...read, success: read.success && success };
  } catch (error) {
    console.error(`Vitest left no report: ${String(error)}`);
    return null;
  }
}
