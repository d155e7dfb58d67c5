import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventStore } from '@waymark/stores';
import type { Print } from './bench.ts';
import { generate, linkPeople } from './measure/generate.ts';
import { median, type Round, takeRounds } from './measure/rounds.ts';

export const name = 'measure';

/** The whole answer of a map, as the product gives it, beside a bare funnel and a bare scan of the same rows. */
export async function run(print: Print): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  try {
    const begin = performance.now();
    await generate(folder);
    print.say(
      `10 M events of 500,000 people made in ${((performance.now() - begin) / 1000).toFixed(0)} s`,
    );
    await compare(folder, print);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Expects the events in the folder, without links. */
export async function compare(folder: string, print: Print): Promise<void> {
  const { rounds: apart, columnMade } = await roundsIn(folder);
  await linkPeople(folder);
  const { rounds: linked } = await roundsIn(folder);
  const of = (part: keyof Round, rounds = apart): number =>
    median(rounds.map((round) => round[part]));
  const perFunnel = (rounds: Round[]): number => of('map', rounds) / of('funnel', rounds);
  print.say(
    `scan ${ms(of('scan'))}, funnel ${ms(of('funnel'))}, map ${ms(of('map'))}, first slice ${ms(of('first'))}; ` +
      `with a tenth linked: funnel ${ms(of('funnel', linked))}, map ${ms(of('map', linked))}`,
  );
  print.say(
    columnMade === null
      ? 'the property of one rule had a column of its own before'
      : `the property of one rule was put into a column of its own after a first answer, before the rounds that count, in ${ms(columnMade)}`,
  );
  print.say(
    `by processor time, which other work on the machine disturbs less: map by funnel ${share(of('mapWork') / of('funnelWork'))}, ` +
      `map by scan ${share(of('mapWork') / of('scanWork'))}`,
  );
  print.say(
    `memory of the process at most ${megabytes(of('halfPeak'))} over 5 M, ${megabytes(of('peak'))} over 10 M`,
  );
  print.atMost('map-by-funnel', perFunnel(apart), 1.5);
  print.atMost('map-by-scan', of('map') / of('scan'), 2.5);
  print.atMost('first-slice-by-map', of('first') / of('map'), 0.1);
  print.atMost('map-with-links-by-without', perFunnel(linked) / perFunnel(apart), 1.4);
  print.atMost('map-memory-by-2-gb', of('peak') / 2 ** 31, 1);
  print.atMost('map-memory-10-m-by-5-m', of('peak') / of('halfPeak'), 1.25);
}

async function roundsIn(folder: string): ReturnType<typeof takeRounds> {
  const store = await openEventStore({ folder });
  try {
    return await takeRounds(store);
  } finally {
    await store.close();
  }
}

const ms = (time: number): string => `${time.toFixed(0)} ms`;
const share = (value: number): string => value.toFixed(2);
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;
