import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtNames, mentionedIn, peopleFor, typedName } from '../../src/comments/mentioned.ts';

const people = [
  { id: 'a', name: 'Anna' },
  { id: 'b', name: 'Bart van Dijk' },
  { id: 'c', name: 'Anna Maria' },
  { id: 'd', name: '' },
];

describe('calling people by name', () => {
  it('calls those whose name stands behind an @, and nobody without a name', () => {
    expect(mentionedIn('Look, @Bart van Dijk', people)).toEqual(['b']);
    expect(mentionedIn('Anna, look @ this', people)).toEqual([]);
  });

  it('offers people from the first letter of any word of their name', () => {
    expect(typedName('Hello @va', 9)).toBe('va');
    expect(typedName('mail@example', 12)).toBeNull();
    expect(peopleFor('va', people).map(({ id }) => id)).toEqual(['b']);
    expect(peopleFor('an', people).map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('takes the longest name where one begins with another', () => {
    expect(cutAtNames('@Anna Maria!', ['Anna', 'Anna Maria'])).toEqual([
      { text: '@Anna Maria', called: true },
      { text: '!', called: false },
    ]);
  });

  it('loses no character of any text', () => {
    const word = fc.constantFrom('@', '@Anna', 'Anna', ' ', '\n', '@Bart van Dijk', 'x', '💡');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join('');
        const pieces = cutAtNames(text, ['Anna', 'Bart van Dijk']);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) if (!piece.called) expect(piece.text).not.toContain('@Anna');
      }),
    );
  });
});
