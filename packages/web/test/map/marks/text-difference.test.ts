import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDifference } from '../../../src/map/marks/text-difference.ts';

const word = fc.constantFrom('ik', 'zoek', 'een', 'fiets', ' ', ' ', '\n', ',', '“', '🚲', 'é');
const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(''));
const pieces = (before: string, after: string, but: 'gone' | 'new') =>
  textDifference(before, after)
    .filter(({ kind }) => kind !== but)
    .map((it) => it.text)
    .join('');

describe('the difference of two texts', () => {
  it('holds the whole of both, and nothing twice', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(pieces(before, after, 'new')).toBe(before);
        expect(pieces(before, after, 'gone')).toBe(after);
      }),
      { numRuns: 1000 },
    );
  });

  it('is one piece for the same text, and names the one word that is another', () => {
    fc.assert(
      fc.property(text, (it) => {
        expect(textDifference(it, it).length).toBeLessThan(2);
      }),
    );
    expect(textDifference('I look at bikes', 'I look for bikes')).toEqual([
      { kind: 'same', text: 'I look ' },
      { kind: 'gone', text: 'at' },
      { kind: 'new', text: 'for' },
      { kind: 'same', text: ' bikes' },
    ]);
  });

  it('takes a text of 20,000 characters without comparing every word with every other', () => {
    const long = (word: string) => Array.from({ length: 4_000 }, (_, i) => word + i).join(' ');
    const found = textDifference(long('a'), long('b'));
    expect(found.map(({ kind }) => kind)).toEqual(['gone', 'new']);
  });
});
