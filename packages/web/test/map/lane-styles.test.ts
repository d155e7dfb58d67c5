import { type Lane, laneFacts, laneKinds, laneLayers } from '@waymark/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLane, moveLaneTo } from '../../src/map/commands/commands.ts';
import { crossings } from '../../src/map/lanes/blueprint.ts';
import {
  type LaneChoice,
  laneBeside,
  laneStyleNames,
  missingKinds,
  shownLanes,
  showsKind,
} from '../../src/map/lanes/lane-styles.ts';
import { mapOf } from './sample.ts';

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

describe('moving a lane up or down', () => {
  it('goes past the lane one sees, whatever is hidden in between, and never for nothing', () => {
    fc.assert(
      fc.property(lanes, choice, fc.nat(), fc.constantFrom(-1, 1), (all, how, pick, step) => {
        const before = shownLanes(all, how);
        const id = before[pick % Math.max(1, before.length)]?.id ?? '';
        const beside = laneBeside(before, { id, step: step as 1 | -1, style: how.style });
        if (!beside) return;
        const map = { ...mapOf(0, []), lanes: all };
        const moved = moveLaneTo(map, { id, place: beside.id });
        const after = shownLanes(moved.lanes, how).map((it) => it.id);
        const at = before.findIndex((it) => it.id === id);
        expect(after.indexOf(id)).toBe(at + step);
        expect(after.indexOf(beside.id)).toBe(at);
      }),
    );
  });

  it('is not offered at an edge, nor past a lane of another depth in a blueprint', () => {
    const own: Lane[] = [
      { id: 'do', kind: 'doing' },
      { id: 'back', kind: 'backstage' },
    ];
    const down = (style: 'everything' | 'blueprint', id: string) =>
      laneBeside(own, { id, step: 1, style })?.id;
    expect(down('everything', 'do')).toBe('back');
    expect(down('everything', 'back')).toBeUndefined();
    expect(down('blueprint', 'do')).toBeUndefined();
  });

  it('leaves room for a new one right below the lane it was asked for at', () => {
    const map = mapOf(1, []);
    const ids = (at?: number) =>
      addLane(map, { id: 'new', kind: 'needs', at }).lanes.map((it) => it.id);
    expect(ids(1)).toEqual(['l0', 'new', 'l1']);
    expect(ids()).toEqual(['l0', 'l1', 'new']);
  });
});
