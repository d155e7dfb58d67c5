import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Thinned, thinnedOut } from '../../src/versions/thin.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.parse('2026-11-22T15:30:00Z');

const shelf = fc
  .array(
    fc.record({
      kind: fc.constantFrom('automatic', 'named', 'safety'),
      age: fc.integer({ min: 0, max: 30 * 24 * 60 }).map((minutes) => minutes * 60_000),
    }),
    { maxLength: 60 },
  )
  .map((all) => all.map(({ kind, age }, i): Thinned => ({ id: `v${i}`, kind, at: now - age })));

it('takes away only those that an hour, or after a week a day, has a later one for', () => {
  fc.assert(
    fc.property(shelf, (versions) => {
      const gone = new Set(thinnedOut(versions, now));
      for (const it of versions) {
        const age = now - it.at;
        const span = age > 7 * day ? day : hour;
        const isLater = (other: Thinned) =>
          other.kind === 'automatic' &&
          !gone.has(other.id) &&
          Math.floor(other.at / span) === Math.floor(it.at / span) &&
          (other.at > it.at || (other.at === it.at && other.id !== it.id));
        const old = it.kind === 'automatic' && age > day;
        const first = versions.every((other) => other.at >= it.at);
        if (gone.has(it.id)) expect(old && versions.some(isLater)).toBe(true);
        else if (old && !first) {
          const sameSpan = (other: Thinned) => now - other.at > 7 * day === age > 7 * day;
          expect(versions.filter(sameSpan).some((o) => isLater(o) && o.at > it.at)).toBe(false);
        }
      }
    }),
  );
});

it('leaves nothing more to take away the next time', () => {
  fc.assert(
    fc.property(shelf, (versions) => {
      const gone = new Set(thinnedOut(versions, now));
      expect(
        thinnedOut(
          versions.filter(({ id }) => !gone.has(id)),
          now,
        ),
      ).toEqual([]);
    }),
  );
});
