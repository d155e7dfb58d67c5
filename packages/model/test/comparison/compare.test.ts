import { applyDifferences, checkMap, compareMaps, isTold, type JourneyMap } from '@waymark/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMap } from './arbitrary-map.ts';
import { differencesAsTold, differencesByHand } from './oracle.ts';
import { column, moved } from './sheet.ts';

const keys = (before: JourneyMap, after: JourneyMap) =>
  compareMaps(before, after)
    .filter(isTold)
    .map(({ key }) => key);

describe('comparing any two maps', () => {
  it('gives what makes the one into the other', () => {
    fc.assert(
      fc.property(anyMap, anyMap, (before, after) => {
        const made = applyDifferences(before, compareMaps(before, after));
        expect(made).toEqual(after);
        expect(checkMap(made)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('finds what the slowest reader finds, and no reordering more than needed', () => {
    fc.assert(
      fc.property(anyMap, anyMap, (before, after) => {
        const found = compareMaps(before, after);
        expect(differencesAsTold(found)).toEqual(differencesByHand(before, after));
        const all = found.map(({ key }) => key);
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 500 },
    );
  });

  it('gives nothing for two that say the same, whatever the order of their fields', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const again = JSON.parse(JSON.stringify(map), (_key, value: unknown) =>
          typeof value === 'object' && value !== null && !Array.isArray(value)
            ? Object.fromEntries(Object.entries(value).toReversed())
            : value,
        );
        expect(compareMaps(map, again)).toEqual([]);
        expect(applyDifferences(map, [])).toBe(map);
      }),
    );
  });

  it('leaves every part that no difference is about the same object', () => {
    fc.assert(
      fc.property(anyMap, anyMap, (before, after) => {
        const found = compareMaps(before, after);
        const made = applyDifferences(before, found);
        const about = new Set(found.flatMap((it) => (it.kind === 'cell' ? [it.id] : [])));
        for (const cell of before.cells)
          if (!about.has(cell.id)) expect(made.cells).toContain(cell);
      }),
    );
  });
});

describe('order', () => {
  it('calls the one stage that was carried moved, and none of those it passed', () => {
    const map = column(5);
    const stages = moved(map.stages, 0, 3);
    expect(keys(map, { ...map, stages })).toEqual(['stage:s0:moved']);
    expect(compareMaps(map, { ...map, stages })[0]).toMatchObject({
      from: { after: null },
      to: { after: 's3' },
    });
  });

  it('does not tell of those who made room for a new touchpoint', () => {
    const map = column(4);
    const lowered = map.touchpoints.map((it) => ({ ...it, row: it.row + 1 }));
    const fresh = { ...lowered[0], id: 'new', row: 0 } as (typeof lowered)[number];
    const after = { ...map, touchpoints: [...lowered, fresh] };
    expect(keys(map, after)).toEqual(['touchpoint:new:added']);
    expect(applyDifferences(map, compareMaps(map, after))).toEqual(after);
  });

  it('tells of the one that overtook its neighbours, and of one put lower with nobody about', () => {
    const map = column(4);
    const rows = (...of: number[]) => ({
      ...map,
      touchpoints: map.touchpoints.map((it, i) => ({ ...it, row: of[i] ?? 0 })),
    });
    expect(keys(map, rows(3, 0, 1, 2))).toEqual(['touchpoint:t0:moved']);
    expect(keys(map, rows(2, 1, 0, 3))).toHaveLength(2);
    expect(keys(map, rows(0, 1, 2, 7))).toEqual(['touchpoint:t3:moved']);
  });

  it('tells from where to where a touchpoint went, apart from what else changed about it', () => {
    const map = column(2);
    const touchpoints = map.touchpoints.map((it) =>
      it.id === 't1' ? { ...it, stage: 's1', row: 0, name: { en: 'Other' } } : it,
    );
    expect(compareMaps(map, { ...map, touchpoints })).toEqual([
      {
        ...{ key: 'touchpoint:t1:moved', kind: 'touchpoint', id: 't1', happened: 'moved' },
        ...{ from: { stage: 's0', row: 1 }, to: { stage: 's1', row: 0 } },
      },
      {
        ...{ key: 'touchpoint:t1:changed', kind: 'touchpoint', id: 't1', happened: 'changed' },
        fields: [{ field: 'name', before: { en: 'Touchpoint 1' }, after: { en: 'Other' } }],
      },
    ]);
  });

  it('keeps 20,000 new cells in a row in order', () => {
    const map = { ...column(1), lanes: [{ id: 'l', kind: 'notes' as const }] };
    const cells = Array.from({ length: 20_000 }, (_, i) => ({
      ...{ id: `c${i}`, lane: 'l', stage: 's0', text: { en: `${i}` } },
    }));
    const after = { ...map, cells };
    expect(applyDifferences(map, compareMaps(map, after))).toEqual(after);
    const turned = { ...map, cells: moved(cells, 0, 19_999) };
    expect(keys(after, turned)).toEqual(['cell:c0:moved']);
  });
});

it('tells feelings of the same touchpoint apart by whose and when they are', () => {
  const map = { ...column(1), personas: [{ id: 'p/q', name: { en: 'Ann' } }] };
  const feel = (value: number) => ({
    ...map,
    emotions: [
      { touchpoint: 't0', value: 1 },
      { touchpoint: 't0', persona: 'p/q', value },
      { touchpoint: 't0', persona: 'p/q', when: 'to-be' as const, value: 2 },
    ],
  });
  expect(keys(feel(0), feel(-1))).toEqual(['emotion:t0/p~1q/:changed']);
});
