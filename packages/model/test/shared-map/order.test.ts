import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepersOf } from '../../src/shared-map/keepers.ts';
import { isOrderKey, orderKeysBetween } from '../../src/shared-map/order-key.ts';
import { rebaseText, spliceOf } from '../../src/shared-map/text.ts';

it('puts keys between any two others, again and again', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 9 })), { maxLength: 60 }),
      (puts) => {
        const keys: string[] = [];
        for (const [place, count] of puts) {
          const at = place % (keys.length + 1);
          const made = orderKeysBetween(keys[at - 1] ?? null, keys[at] ?? null, count);
          expect(made).toHaveLength(count);
          keys.splice(at, 0, ...made);
        }
        expect(keys.every(isOrderKey)).toBe(true);
        expect(keys.every((key, i) => i === 0 || (keys[i - 1] ?? '') < key)).toBe(true);
      },
    ),
  );
});

it('keeps keys short for a full map and for a list that only grows at its end', () => {
  const keys = orderKeysBetween(null, null, 20_000);
  for (let i = 0; i < 5_000; i += 1) keys.push(...orderKeysBetween(keys.at(-1) ?? null, null, 1));
  expect(Math.max(...keys.map((key) => key.length))).toBeLessThanOrEqual(4);
  expect(new Set(keys).size).toBe(25_000);
});

it('knows keys from other texts', () => {
  const others = ['', '0', 'a0', 'é', 'a b', 'x'.repeat(2_000), 7, null, undefined, {}];
  expect(others.filter(isOrderKey)).toEqual([]);
});

/** Tries every subset, the largest first. */
function slowKeepers(before: readonly string[], after: readonly string[]): number {
  const kept = after.filter((id) => before.includes(id));
  let most = 0;
  for (let subset = 0; subset < 2 ** kept.length; subset += 1) {
    const chosen = kept.filter((_, i) => (subset >> i) & 1);
    const places = chosen.map((id) => before.indexOf(id));
    const rises = places.every((place, i) => i === 0 || (places[i - 1] ?? -1) < place);
    if (rises) most = Math.max(most, chosen.length);
  }
  return most;
}

it('moves as few parts as a new order needs', () => {
  const list = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });
  fc.assert(
    fc.property(list, list, (before, after) => {
      const keepers = keepersOf(before, after);
      const places = after.filter((id) => keepers.has(id)).map((id) => before.indexOf(id));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(keepers.size).toBe(slowKeepers(before, after));
    }),
  );
});

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '🚲', '🚳'), maxLength: 12 });

it('turns one text into another by one replacement that splits no sign', () => {
  fc.assert(
    fc.property(text, text, (from, to) => {
      const splice = spliceOf(from, to);
      expect(splice === null).toBe(from === to);
      if (!splice) return;
      const { at, remove, insert } = splice;
      expect(from.slice(0, at) + insert + from.slice(at + remove)).toBe(to);
      expect(
        [from.slice(0, at), insert, from.slice(at + remove)].every((it) => it.isWellFormed()),
      ).toBe(true);
    }),
  );
});

it('leaves an unfinished text as it was typed, with what the other did around it', () => {
  const typed = (text: string, caret: number, from: string, to: string) =>
    rebaseText(text, caret, { from, to });
  expect(typed('one two!', 8, 'one two', 'one two')).toEqual({ text: 'one two!', caret: 8 });
  expect(typed('one two!', 8, 'one two', 'Oh, one two')).toEqual({
    text: 'Oh, one two!',
    caret: 12,
  });
  expect(typed('big one two', 4, 'one two', 'one two three')).toEqual({
    ...{ text: 'big one two three', caret: 4 },
  });
  expect(typed('one 2', 5, 'one two', 'one TWO')).toEqual({ text: 'one 2TWO', caret: 5 });
});

it('loses no letter of either, wherever both replaced something', () => {
  fc.assert(
    fc.property(text, text, text, fc.nat(), (from, mine, theirs, caret) => {
      const now = rebaseText(mine, caret % (mine.length + 1), { from, to: theirs });
      for (const splice of [spliceOf(from, mine), spliceOf(from, theirs)]) {
        if (splice) expect(now.text).toContain(splice.insert);
      }
      expect(now.caret).toBeGreaterThanOrEqual(0);
      expect(now.caret).toBeLessThanOrEqual(now.text.length);
      if (from === mine) expect(now.text).toBe(theirs);
      if (from === theirs) expect(now.text).toBe(mine);
    }),
  );
});
