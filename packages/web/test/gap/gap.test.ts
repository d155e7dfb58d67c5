import type { JourneyMap } from '@waymark/model';
import { describe, expect, it } from 'vitest';
import { agree, removeChange } from '../../src/gap/commands.ts';
import { gapOf, isLate } from '../../src/gap/gap.ts';
import { inOrder } from '../../src/gap/order.ts';
import { mapOf } from '../map/sample.ts';

const asIs: JourneyMap = {
  ...mapOf(2, [
    { stage: 0, row: 0 },
    { stage: 1, row: 0 },
  ]),
  counterpart: 'map_b',
};
const toBe: JourneyMap = {
  ...asIs,
  state: 'to-be',
  counterpart: 'map_a',
  title: { en: 'Another title' },
  description: { en: 'As it should be' },
  lanes: [...asIs.lanes, { id: 'l2', kind: 'needs' }],
  touchpoints: asIs.touchpoints.map((it) =>
    it.id === 't1' ? { ...it, name: { en: 'Pick up in the store' } } : it,
  ),
  cells: [],
};
const keys = (map: JourneyMap) => gapOf(asIs, map).map(({ key }) => key);

describe('the gap', () => {
  it('is what differs, stage by stage, without what only links the two', () => {
    expect(gapOf(asIs, toBe).map(({ key, stage }) => [key, stage])).toEqual([
      ['cell:c0:removed', 's0'],
      ['touchpoint:t1:changed', 's1'],
      ['lane:l2:added', null],
    ]);
    expect(gapOf(asIs, { ...asIs, state: 'to-be', counterpart: 'map_a' })).toEqual([]);
  });

  it('keeps who does what beside the difference, and also when the difference is gone', () => {
    const about = 'touchpoint:t1:changed';
    const text = { en: 'Touchpoint was changed' };
    const owned = agree(toBe, { id: 'h1', about, text }, { owner: 'Ann' });
    const dated = agree(owned, { id: 'h2', about, text }, { due: '2026-12-01', state: 'doing' });
    expect(dated.changes).toEqual([
      { id: 'h1', about, text, state: 'doing', owner: 'Ann', due: '2026-12-01' },
    ]);
    expect(gapOf(asIs, dated).find(({ key }) => key === about)?.change).toBe(dated.changes[0]);
    const redrawn = { ...dated, touchpoints: asIs.touchpoints };
    expect(gapOf(asIs, redrawn).at(-1)).toMatchObject({ key: 'h1', isClosed: true });
    expect(agree(dated, { id: 'h3', about, text }, { owner: 'Ann' })).toBe(dated);
  });

  it('takes changes of one’s own after all differences', () => {
    const own = agree(toBe, { id: 'own', text: { en: 'Train the staff' } }, {});
    expect(keys(own).at(-1)).toBe('own');
    expect(keys(removeChange(own, { id: 'own' }))).toEqual(keys(toBe));
  });

  it('is put in order by who, when and state, with what has none last', () => {
    const about = (key: string) => ({ id: key, about: key, text: {} });
    const one = agree(toBe, about('lane:l2:added'), { owner: 'Bo', due: '2026-12-01' });
    const two = agree(one, about('cell:c0:removed'), { owner: 'ann', state: 'done' });
    const rows = gapOf(asIs, two);
    const by = (order: 'owner' | 'due' | 'state') => inOrder(rows, order).map(({ key }) => key);
    expect(by('owner')).toEqual(['cell:c0:removed', 'lane:l2:added', 'touchpoint:t1:changed']);
    expect(by('due')[0]).toBe('lane:l2:added');
    expect(by('state').at(-1)).toBe('cell:c0:removed');
    const late = rows.filter((row) => isLate(row, '2026-12-02')).map(({ key }) => key);
    expect(late).toEqual(['lane:l2:added']);
    expect(rows.some((row) => isLate(row, '2026-12-01'))).toBe(false);
  });
});

describe('what is agreed', () => {
  it('is said in other words without losing who does it and by when', () => {
    const own = { id: 'x', text: { en: 'Train them' } };
    const agreed = agree(agree(toBe, own, { owner: 'Anna', due: '2027-01-01' }), own, {
      text: { en: 'Train everybody' },
    });
    expect(agreed.changes).toEqual([
      { id: 'x', text: { en: 'Train everybody' }, owner: 'Anna', due: '2027-01-01', state: 'open' },
    ]);
  });

  it('is noted beside a difference, whose own words stay what differs', () => {
    const about = { id: 'y', about: 'touchpoint:t1:changed', text: { en: 'It is renamed' } };
    const noted = agree(toBe, about, { note: { en: 'After the summer' } });
    expect(gapOf(asIs, noted)[1]?.change).toEqual({
      ...about,
      note: { en: 'After the summer' },
      state: 'open',
    });
    expect(agree(noted, about, { note: undefined }).changes).toEqual([{ ...about, state: 'open' }]);
  });
});
