import { describe, expect, it } from 'vitest';
import { editCard, noteEmotion, setEmotion, setIntent } from '../../src/map/commands/commands.ts';
import { roomAt } from '../../src/map/lanes/feeling-points.ts';
import { marksOf } from '../../src/table/marks-of.ts';
import { mapOf } from './sample.ts';

const map = mapOf(2, [
  { stage: 0, row: 0 },
  { stage: 1, row: 0 },
]);

describe('what is said of a map', () => {
  it('stands on its card, which goes with the last of it', () => {
    const owned = editCard(map, { owner: 'Anna', state: 'live' });
    expect(owned.card).toEqual({ owner: 'Anna', state: 'live' });
    expect(editCard(owned, { owner: 'Anna' })).toBe(owned);
    expect('card' in editCard(owned, { owner: undefined, state: undefined })).toBe(false);
  });
});

describe('what people want and feel', () => {
  it('is said in their words, and taken away again', () => {
    const wanting = setIntent(map, { id: 's1', intent: { en: 'Be done' } });
    expect(wanting.stages.map(({ intent }) => intent?.en)).toEqual([undefined, 'Be done']);
    expect(wanting.stages[0]).toBe(map.stages[0]);
    expect(setIntent(wanting, { id: 's1', intent: undefined }).stages).toEqual(map.stages);
  });

  it('has a word that stays with its point, and none where nothing is felt', () => {
    const bare = { ...map, emotions: [] };
    expect(noteEmotion(bare, { touchpoint: 't0', note: { en: 'proud' } })).toBe(bare);
    const felt = setEmotion(bare, { touchpoint: 't0', value: 1 });
    const noted = noteEmotion(felt, { touchpoint: 't0', note: { en: 'proud' } });
    expect(setEmotion(noted, { touchpoint: 't0', value: -1 }).emotions).toEqual([
      { touchpoint: 't0', value: -1, note: { en: 'proud' } },
    ]);
    expect(noteEmotion(noted, { touchpoint: 't0', note: undefined })).toEqual(felt);
  });

  it('has no more room for its word than up to its neighbours', () => {
    const spots = [0, 40, 400].map((x) => ({ touchpoint: `${x}`, stage: 's0', x }));
    expect(spots.map((_, i) => roomAt(spots, i))).toEqual([32, 32, 152]);
  });
});

describe('touchpoints', () => {
  it('are ranked by their own marks, the heaviest where several lanes have one', () => {
    const lanes = ['a', 'b'].map((id) => ({ id, kind: 'importance' as const }));
    const mark = (lane: string, value: number, touchpoint?: string) => ({
      ...{ id: `${lane}${touchpoint}`, lane, stage: 's0', text: {}, value },
      ...(touchpoint && { touchpoint }),
    });
    const cells = [mark('a', 2, 't0'), mark('b', 4, 't0'), mark('a', 5), mark('c', 3, 't1')];
    expect([...marksOf({ lanes, cells }, 'importance')]).toEqual([['t0', 4]]);
    expect(marksOf({ lanes, cells }, 'effort').size).toBe(0);
  });
});
