import { type Lane, laneFacts, laneKinds, laneLayers } from '@waymark/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossings } from '../../src/map/lanes/blueprint.ts';
import {
  type LaneChoice,
  laneStyleNames,
  missingKinds,
  shownLanes,
  showsKind,
} from '../../src/map/lanes/lane-styles.ts';

const every: Lane[] = laneKinds.map((kind) => ({ id: kind, kind }));
const plain: LaneChoice = { style: 'everything', persona: null, hidden: [] };
const kinds = (lanes: readonly Lane[]) => lanes.map(({ kind }) => kind);
const lane = fc
  .record({
    kind: fc.constantFrom(...laneKinds),
    persona: fc.option(fc.constantFrom('ann', 'bob'), { nil: undefined }),
  })
  .map(({ kind, persona }) => ({ kind, ...(persona && { persona }) }));
const lanes = fc
  .array(lane, { maxLength: 12 })
  .map((all): Lane[] => all.map((it, i) => ({ ...it, id: `lane ${i}` })));
const choice = fc.record({
  style: fc.constantFrom(...laneStyleNames),
  persona: fc.constantFrom(null, 'ann', 'bob'),
  hidden: fc.subarray(['lane 0', 'lane 2', 'lane 5']),
});

describe('the lanes as one kind of diagram', () => {
  it('are all there, as they were drawn, unless something else was chosen', () => {
    fc.assert(
      fc.property(lanes, (all) => {
        expect(shownLanes(all, plain)).toEqual(all);
      }),
    );
  });

  it('are those which every choice alone would show, none twice and none made up', () => {
    fc.assert(
      fc.property(lanes, choice, (all, it) => {
        const wanted = all.filter((one) => {
          if (!showsKind(it.style, one.kind) || it.hidden.includes(one.id)) return false;
          return it.persona === null || (one.persona ?? it.persona) === it.persona;
        });
        const shown = shownLanes(all, it);
        expect(new Set(shown)).toEqual(new Set(wanted));
        expect(shown).toHaveLength(wanted.length);
      }),
    );
  });

  it('go from the customer inwards in a blueprint, with each of its lines once', () => {
    fc.assert(
      fc.property(lanes, (all) => {
        const shown = shownLanes(all, { ...plain, style: 'blueprint' });
        const depths = shown.map(({ kind }) =>
          laneLayers.indexOf(laneFacts(kind).layer ?? 'support'),
        );
        expect(depths).toEqual(depths.toSorted((a, b) => a - b));
        const lines = [...crossings(shown).values()];
        expect(lines.some(({ outwards }) => outwards)).toBe(false);
        const named = lines.flatMap((it) => it.lines);
        expect(new Set(named).size).toBe(named.length);
      }),
    );
    expect(kinds(shownLanes(every, { ...plain, style: 'blueprint' }))).toEqual([
      'physical-evidence',
      'doing',
      'channels',
      'frontstage',
      'departments',
      'backstage',
      'process',
      'systems',
      'support',
    ]);
  });

  it('leave what happens behind the scenes out of what people live through', () => {
    const shown = shownLanes(every, { ...plain, style: 'experience' });
    expect(kinds(shown)).toEqual(expect.arrayContaining(['doing', 'feeling', 'pains', 'quotes']));
    for (const { kind } of shown) expect(laneFacts(kind).layer).toBe('customer');
  });

  it('miss something only where a diagram cannot do without it', () => {
    expect(missingKinds([], 'everything')).toEqual([]);
    expect(missingKinds(every, 'blueprint')).toEqual([]);
    expect(missingKinds([{ id: 'a', kind: 'doing' }], 'blueprint')).toEqual([
      'physical-evidence',
      'frontstage',
      'backstage',
      'support',
    ]);
  });
});
