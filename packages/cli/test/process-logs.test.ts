import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, JourneyMap } from '@waymark/model';
import { describe, expect, test } from 'vitest';
import { freshDataFolder } from '../../../scripts/twins/data-folder.ts';
import { waymark } from './waymark.ts';

/** Real process logs that may not be copied into the project; they lie beside it where it is tested. */
const logs = join(import.meta.dirname, '../../../../shared/data/process-logs');
const present = existsSync(logs);
if (!present) process.stderr.write(`Skipped: there are no process logs in ${logs}.\n`);

interface Expected {
  cases: number;
  activity_counts: Record<string, number>;
  start_activities: Record<string, number>;
  end_activities: Record<string, number>;
  dfg: Record<string, number>;
  performance_dfg_mean_median_seconds_top30: Record<string, { median: number }>;
}

async function discovered(file: string): Promise<{ map: JourneyMap; answer: Answer }> {
  const { folder, remove } = await freshDataFolder();
  try {
    const imported = await waymark(['import', join(logs, file), '--data', folder, '--yes']).ended;
    expect([imported.code, imported.err.includes('rejected')]).toEqual([0, false]);
    const draft = await waymark(['discover', '--all', '--json', '--data', folder]).ended;
    expect(draft.code).toBe(0);
    return JSON.parse(draft.out);
  } finally {
    remove();
  }
}

const filled = (counts: [string, number][]) =>
  Object.fromEntries(counts.filter(([, count]) => count > 0));

describe('process logs come out to the last count', () => {
  test.skipIf(!present).each([
    ['running-example.xes.gz', 'running-example.json'],
    ['receipt.xes.gz', 'receipt.json'],
    ['traffic_fines.csv.gz', 'traffic_fines_10k.json'],
  ])('%s', async (file, reference) => {
    const expected: Expected = JSON.parse(readFileSync(join(logs, 'expected', reference), 'utf8'));
    const { map, answer } = await discovered(file);
    const { touchpoints, moves } = answer;
    const name = new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint.name]));
    const label = (from: string, to: string) => `${name.get(from)} -> ${name.get(to)}`;

    expect(answer.journeys).toBe(expected.cases);
    expect(answer.unmatched).toBe(0);
    expect(filled(touchpoints.map((it) => [it.name, it.visits]))).toEqual(expected.activity_counts);
    expect(filled(touchpoints.map((it) => [it.name, it.entries]))).toEqual(
      expected.start_activities,
    );
    expect(filled(touchpoints.map((it) => [it.name, it.exits]))).toEqual(expected.end_activities);
    const direct: [string, number][] = [
      ...moves.map((it): [string, number] => [label(it.from, it.to), it.count]),
      ...touchpoints.map((it): [string, number] => [label(it.id, it.id), it.repeats]),
    ];
    expect(filled(direct)).toEqual(expected.dfg);
    expect(map.arrows).toHaveLength(moves.length);
    for (const move of moves) {
      const median =
        expected.performance_dfg_mean_median_seconds_top30[label(move.from, move.to)]?.median;
      if (median !== undefined) expect(move.medianSeconds).toBeCloseTo(median, 3);
    }
  });
});
