import { compareMaps, type Fact, type JourneyMap } from '@waymark/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMap } from '../../../model/test/comparison/arbitrary-map.ts';
import { factsOf, mergeFacts } from '../../src/activity/facts.ts';

/** What came and went from the first map to the last, whatever happened in between. */
function cameAndWent(before: JourneyMap, after: JourneyMap): string[] {
  return compareMaps(before, after)
    .filter(({ happened }) => happened === 'added' || happened === 'removed')
    .map(({ kind, id, happened }) => `${kind} ${id} ${happened}`)
    .sort();
}

const told = (facts: readonly Fact[]): string[] =>
  facts
    .filter(({ did }) => did === 'added' || did === 'removed')
    .map(({ part, id, did }) => `${part} ${id} ${did}`)
    .sort();

describe('what is told of a run of edits', () => {
  it('names exactly what came and what went between its beginning and its end', () => {
    fc.assert(
      fc.property(fc.array(anyMap, { minLength: 2, maxLength: 6 }), (maps) => {
        const steps = maps.slice(1).map((map, i) => factsOf(maps[i] ?? map, map));
        const merged = steps.reduce<Fact[]>((all, more) => mergeFacts(all, more), []);
        const [first, last] = [maps[0], maps.at(-1)];
        if (!first || !last) throw new Error('There are two maps at least.');
        expect(told(merged)).toEqual(cameAndWent(first, last));
      }),
    );
  });

  it('never tells the same deed on the same part twice', () => {
    fc.assert(
      fc.property(fc.array(anyMap, { minLength: 2, maxLength: 6 }), (maps) => {
        const steps = maps.slice(1).map((map, i) => factsOf(maps[i] ?? map, map));
        const merged = steps.reduce<Fact[]>((all, more) => mergeFacts(all, more), []);
        const keys = merged.map(({ did, part, id }) => `${did} ${part} ${id}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
