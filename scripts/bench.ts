import { readdirSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Bench, Print } from './bench/bench.ts';

/** `npm run bench` runs every bench in scripts/bench; `npm run bench -- query` those whose name fits. */
const folder = join(import.meta.dirname, 'bench');
const wanted = process.argv.slice(2);
let short = 0;

const print: Print = {
  say: (line) => console.log(line),
  atMost: (name, value, bound) => ratio(name, value, bound, value <= bound),
  atLeast: (name, value, bound) => ratio(name, value, bound, value >= bound),
};

const benches = await load();
const chosen = benches.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
);
describeSetting();
for (const bench of chosen) {
  console.log(`\n== ${bench.name}`);
  await bench.run(print);
}
console.log(`\n${short === 0 ? 'Every bound is kept.' : `${short} short of their bound.`}`);
process.exitCode = short === 0 ? 0 : 1;

async function load(): Promise<Bench[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const modules: Partial<Bench>[] = await Promise.all(
    files.sort().map((file) => import(join(folder, file))),
  );
  return modules.flatMap(({ name, run }) => (name && run ? [{ name, run }] : []));
}

function ratio(name: string, value: number, bound: number, ok: boolean): void {
  if (!ok) short += 1;
  console.log(`RATIO ${name} ${Number(value.toPrecision(3))} ${bound} ${ok ? 'ok' : 'short'}`);
}

function describeSetting(): void {
  const [cpu] = cpus();
  const chdb = JSON.parse(
    readFileSync(join(import.meta.dirname, '../node_modules/chdb/package.json'), 'utf8'),
  );
  const memory = Math.round(totalmem() / 2 ** 30);
  console.log(
    `SETTING cpu "${cpu?.model ?? 'unknown'}" cores ${cpus().length} memory ${memory} GB node ${process.version} chdb ${chdb.version}`,
  );
}
