import { z } from 'zod';
import { WaymarkError } from '../errors.ts';
import { checkMap } from './check.ts';
import { type JourneyMap, journeyMapSchema, mapFormat, mapVersion } from './map.ts';

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
    throw new WaymarkError(
      'BAD_MAP',
      `This is not a Waymark map: expected an object with "format": "${mapFormat}".`,
    );
  }
  const version = raw.version;
  if (typeof version !== 'number' || version < oldest || version > mapVersion) {
    throw new WaymarkError(
      'BAD_MAP',
      `This map has version ${String(version)}; this Waymark reads versions ${oldest} to ${mapVersion}. Update Waymark to open it.`,
    );
  }
  for (const upgrade of upgrades.slice(version - oldest)) raw = upgrade(raw);
  const read = journeyMapSchema.safeParse(raw);
  if (!read.success) {
    const faults = read.error.issues
      .slice(0, 20)
      .map((issue) => ({ path: issue.path.join('.'), sentence: issue.message }));
    throw new WaymarkError(
      'BAD_MAP',
      `The map has ${read.error.issues.length} faults; the first is at ${faults[0]?.path || 'the top'}: ${faults[0]?.sentence}.`,
      { details: { faults } },
    );
  }
  const faults = checkMap(read.data);
  if (faults[0]) {
    throw new WaymarkError('BAD_MAP', faults[0].sentence, {
      details: { faults: faults.slice(0, 20) },
    });
  }
  return read.data;
}
