import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';

/** Real logs beside the project, which their licences keep out of it. */
const folder = join(import.meta.dirname, '../../../../../shared/data/process-logs');
const logs = {
  'running-example.xes.gz': 'running-example.json',
  'receipt.xes.gz': 'receipt.json',
  'traffic_fines.csv.gz': 'traffic_fines_10k.json',
};
const here = existsSync(folder);
if (!here) console.info(`Skipped: the logs are not in ${folder}.`);

describe.skipIf(!here)('the logs that others counted', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse('chdb');
  });
  afterAll(() => house.close());

  it.each(Object.entries(logs))(
    '%s holds every activity as often, in the order of the file',
    async (file, counted) => {
      const workspace = await house.workspace();
      const expected = JSON.parse(readFileSync(join(folder, 'expected', counted), 'utf8'));
      const done = await house.take(workspace, file, readFileSync(join(folder, file)));
      expect(done).toMatchObject({ state: 'done', added: expected.events, rejected: 0 });
      const events = await house.events(workspace);
      const journeys = Map.groupBy(events, ({ userId }) => userId);
      expect(journeys.size).toBe(expected.cases);
      const counts = (names: readonly (string | undefined)[]): Record<string, number> =>
        Object.fromEntries(
          [...Map.groupBy(names, (name) => name ?? '')].map(([name, all]) => [name, all.length]),
        );
      expect(counts(events.map(({ name }) => name))).toEqual(expected.activity_counts);
      const paths = [...journeys.values()].map((journey) => journey.map(({ name }) => name));
      expect(counts(paths.map((path) => path[0]))).toEqual(expected.start_activities);
      expect(counts(paths.map((path) => path.at(-1)))).toEqual(expected.end_activities);
    },
  );
});
