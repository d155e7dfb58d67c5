import { setTimeout } from 'node:timers/promises';
import type { Scope, Statement } from '@waymark/model';
import type { EventStore } from '@waymark/stores';
import { createInsights } from '../../../packages/engine/src/insights/index.ts';
import { askedProperty, funnelNames, shopMap } from './shop.ts';

const countedRounds = 5;
/** Milliseconds. */
const longestRest = 60_000;
const whole: Scope = { by: { kind: 'person' }, split: { kind: 'none' } };
/** The days in which half of the events lie. */
const half: Scope = { ...whole, to: '2026-08-14' };

const scan: Statement = {
  text: `SELECT count() AS people, sum(n), max(latest) FROM
    (SELECT person, count() AS n, max(ts) AS latest FROM events WHERE workspace = {w:String} GROUP BY person)`,
  params: { w: 'main' },
};
const funnel: Statement = {
  text: `SELECT level, count() AS people FROM (SELECT person, windowFunnel(2592000)(toDateTime(ts),
      ${funnelNames.map((_, at) => `name = {n${at}:String}`).join(', ')}) AS level
    FROM events WHERE workspace = {w:String} GROUP BY person) GROUP BY level ORDER BY level`,
  params: { w: 'main', ...Object.fromEntries(funnelNames.map((it, at) => [`n${at}`, it])) },
};

/** Milliseconds on the clock and of the processor, and bytes for the peaks. */
export interface Round {
  scan: number;
  funnel: number;
  map: number;
  first: number;
  scanWork: number;
  funnelWork: number;
  mapWork: number;
  halfPeak: number;
  peak: number;
}

/**
 * All of it in turns, so that whatever else the machine does falls on each alike; one round more
 * warms up, and has the property that a rule asks for put into a column of its own. `columnMade`:
 * milliseconds that making it took, null when it was there already.
 */
export async function takeRounds(
  store: EventStore,
): Promise<{ rounds: Round[]; columnMade: number | null }> {
  await untilAtRest(store);
  const hadColumn = store.propertyColumns().has(askedProperty);
  let columnMade: number | null = null;
  const taken: Round[] = [];
  for (let round = 0; round <= countedRounds; round += 1) {
    const scanned = await timed(() => store.read(scan));
    const funnelled = await timed(() => store.read(funnel));
    const halfPeak = round === 0 ? (await measured(store, half)).peak : 0;
    if (round === 0) {
      // The answer before has begun to make it.
      const making = await timed(() => store.keepProperty(askedProperty));
      columnMade = hadColumn ? null : making.all;
      await untilAtRest(store);
    }
    const map = await measured(store, whole);
    taken.push({
      scan: scanned.all,
      funnel: funnelled.all,
      map: map.all,
      first: map.first,
      scanWork: scanned.work,
      funnelWork: funnelled.work,
      mapWork: map.work,
      halfPeak,
      peak: map.peak,
    });
  }
  const [warm, ...counted] = taken;
  const rounds = counted.map((round) => ({ ...round, halfPeak: warm?.halfPeak ?? 0 }));
  return { rounds, columnMade };
}

async function measured(
  store: EventStore,
  scope: Scope,
): Promise<Timed & { first: number; peak: number }> {
  const insights = createInsights(
    { events: store, now: Date.now, report: fail },
    { get: async () => ({ timeZone: 'Europe/Amsterdam' }) },
  );
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 10);
  const begin = performance.now();
  let first = 0;
  try {
    const taken = await timed(async () => {
      for await (const answer of insights.measure('main', { map: shopMap(), scope })) {
        if (first === 0) first = performance.now() - begin;
        if (answer.journeys === 0) throw new Error('The bench measured nothing.');
      }
    });
    return { ...taken, first, peak };
  } finally {
    clearInterval(watch);
  }
}

const fail = (error: unknown): never => {
  throw error;
};

/** Just-written events are still being merged, which would fall on the first rounds and not on later ones. */
async function untilAtRest(store: EventStore): Promise<void> {
  const merging: Statement = { text: 'SELECT count() AS n FROM system.merges', params: {} };
  const end = performance.now() + longestRest;
  while (performance.now() < end) {
    const [row] = await store.read<{ n: number }>(merging);
    if (row?.n === 0) return;
    await setTimeout(500);
  }
}

/** The embedded engine works inside this process, so its work is that of the process. */
interface Timed {
  all: number;
  work: number;
}

async function timed(work: () => Promise<unknown>): Promise<Timed> {
  const begin = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { all: performance.now() - begin, work: (user + system) / 1_000 };
}

export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
