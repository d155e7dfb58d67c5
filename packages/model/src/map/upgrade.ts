import { z } from 'zod';
import { WaymarkError } from '../errors.ts';
import { because, refusal } from '../reasons/because.ts';
import { expectWhole } from './check.ts';
import { mapFormat, mapVersion } from './format.ts';
import { type JourneyMap, journeyMapSchema } from './map.ts';

type Upgrade = (map: Record<string, unknown>) => Record<string, unknown>;

/** Upgrade n takes a map of version n to version n + 1; an entry here is never changed or removed. */
const upgrades: readonly Upgrade[] = [
  // Version 2 only adds: phases, changes and new fields of the parts, all of which may be absent.
  (map) => ({ ...map, version: 2 }),
];
const oldest = mapVersion - upgrades.length;

/**
 * Reads a map as saved or exported by this or an older Waymark.
 * Errors: BAD_MAP with the list of faults when it is not a map, is newer than this program,
 * or refers to parts that are not on it.
 */
export function readMap(saved: unknown): JourneyMap {
  let raw = z.record(z.string(), z.unknown()).safeParse(saved).data;
  if (!raw || raw.format !== mapFormat) {
    throw refusal('BAD_MAP', 'map-not-a-map', { format: mapFormat });
  }
  const version = raw.version;
  if (typeof version !== 'number' || version < oldest || version > mapVersion) {
    throw refusal('BAD_MAP', 'map-version', {
      version: String(version),
      oldest,
      newest: mapVersion,
    });
  }
  for (const upgrade of upgrades.slice(version - oldest)) raw = upgrade(raw);
  const read = journeyMapSchema.safeParse(raw);
  if (!read.success) {
    const faults = read.error.issues
      .slice(0, 20)
      .map((issue) => ({ path: issue.path.join('.'), sentence: issue.message }));
    const at = faults[0]?.path ?? '';
    const n = read.error.issues.length;
    throw new WaymarkError(
      'BAD_MAP',
      `The map has ${n} faults; the first is at ${at || 'the top'}: ${faults[0]?.sentence}.`,
      { details: { ...because('map-faults', { n, at: at || '/' }).details, faults } },
    );
  }
  expectWhole(read.data);
  return read.data;
}
