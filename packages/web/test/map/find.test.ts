import { type JourneyMap, journeyMapSchema } from '@waymark/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOn, replaceAll, replaceHit } from '../../src/map/find/find.ts';
import { matchesIn, replaced } from '../../src/map/find/fold.ts';
import { fitOf } from '../../src/map/palette/fuzzy.ts';
import { mapOf } from './sample.ts';

const plain = (text: string) => text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');

/** Tries every piece of a text, from the left, and takes each that reads the same. */
function slowMatches(text: string, query: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; start += 1) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    for (let end = text.length; end > start; end -= 1) {
      const isPiece =
        plain(text.slice(start, end)) === plain(query) && plain(text[start] ?? '') !== '';
      if (isPiece) {
        found.push({ start, end });
        break;
      }
    }
  }
  return found;
}

const letters = fc.constantFrom('a', 'A', 'b', 'é', 'e', 'E', 'e\u0301', 'ï', ' ');
const word = fc.array(letters, { maxLength: 9 }).map((it) => it.join(''));
const query = fc.array(letters, { minLength: 1, maxLength: 3 }).map((it) => it.join(''));

describe('finding', () => {
  it('meets capitals and accents as trying every piece of the text does', () => {
    fc.assert(
      fc.property(word, query, (text, wanted) => {
        expect(matchesIn(text, wanted)).toEqual(slowMatches(text, wanted));
      }),
    );
  });

  it('replaces what was found and nothing else', () => {
    fc.assert(
      fc.property(word, query, (text, wanted) => {
        const after = replaced(text, matchesIn(text, wanted, true), '#');
        expect(after).toBe(text.replaceAll(wanted, '#'));
      }),
    );
  });

  it('looks in the language that is shown, and tells how often it stands in the other', () => {
    const map = shop();
    expect(findOn(map, { text: 'koop', exact: false }, 'nl').hits).toHaveLength(2);
    const english = findOn(map, { text: 'KOOP', exact: false }, 'en');
    expect([english.hits.length, english.elsewhere]).toEqual([1, 1]);
    expect(findOn(map, { text: 'KOOP', exact: true }, 'nl').hits).toEqual([]);
    expect(findOn(map, { text: '', exact: false }, 'nl').hits).toEqual([]);
  });
});

describe('replacing', () => {
  it('changes all of it at once, in one language, and leaves every other part the same object', () => {
    const map = shop();
    const after = replaceAll(map, { text: 'koop', exact: false }, 'Huur', 'nl');
    expect(after.stages[1]?.name).toEqual({ en: 'Buy', nl: 'Huur' });
    expect(after.cells[0]?.text).toEqual({ nl: 'Ik Huur' });
    expect(after.stages[0]).toBe(map.stages[0]);
    expect(after.touchpoints).toBe(map.touchpoints);
    expect(replaceAll(map, { text: 'nowhere', exact: false }, 'x', 'nl')).toBe(map);
  });

  it('changes one hit, and none that somebody else rewrote meanwhile', () => {
    const map = shop();
    const [hit] = findOn(map, { text: 'koop', exact: false }, 'nl').hits;
    if (!hit) throw new Error('Nothing was found.');
    expect(replaceHit(map, hit, 'Huur').stages[1]?.name.nl).toBe('Huur');
    const other: JourneyMap = {
      ...map,
      stages: map.stages.map((it) => ({ ...it, name: { nl: 'Anders' } })),
    };
    expect(replaceHit(other, hit, 'Huur')).toBe(other);
  });
});

describe('what stands behind a text', () => {
  const words = (text: string) => ({ en: text });
  const map = journeyMapSchema.parse({
    ...shop(),
    personas: [
      {
        ...{ id: 'p', name: words('Ann') },
        traits: [
          { label: words('bike age'), value: words('old bike') },
          { label: words('town'), value: words('no car') },
        ],
      },
    ],
    stages: shop().stages.map((it, i) => (i === 0 ? { ...it, intent: words('a bike') } : it)),
    lanes: [...shop().lanes, { id: 'feel', kind: 'feeling' }],
    cells: [
      {
        ...{ id: 'c', lane: 'l0', stage: 's0', text: words('Looks') },
        picture: { file: 'f', width: 1, height: 1, alt: words('a bike in the rain') },
        link: 'https://bike.example/',
        evidence: { kind: 'reported', source: 'Bike day' },
      },
    ],
    emotions: [{ touchpoint: 't0', value: 1, note: words('bike proud') }],
  });

  it('is found, and replaced where it is words of ours, never in an address', () => {
    const query = { text: 'bike', exact: false };
    expect(findOn(map, query, 'en').hits).toHaveLength(7);
    expect(findOn(map, { text: 'bike proud', exact: true }, 'en').hits[0]?.text.key).toBe(
      'feeling:feel:t0',
    );
    const after = replaceAll(map, query, 'boat', 'en');
    expect(findOn(after, query, 'en').hits).toHaveLength(1);
    expect(after.stages[0]?.intent).toEqual(words('a boat'));
    expect(after.cells[0]).toEqual({
      ...map.cells[0],
      picture: { file: 'f', width: 1, height: 1, alt: words('a boat in the rain') },
      evidence: { kind: 'reported', source: 'boat day' },
    });
    expect(after.personas[0]?.traits).toEqual([
      { label: words('boat age'), value: words('old boat') },
      { label: words('town'), value: words('no car') },
    ]);
    const [hit] = findOn(map, { text: 'Bike day', exact: true }, 'en').hits;
    if (!hit) throw new Error('Nothing was found.');
    expect(replaceHit(map, hit, 'May').cells[0]?.evidence?.source).toBe('May');
  });
});

describe('a few letters', () => {
  it('fit the beginnings of words best, and names without them not at all', () => {
    const names = ['Find and replace', 'Basket', 'Go to the first', 'Fax the invoice'];
    const best = (typed: string) =>
      names
        .flatMap((name) => {
          const fit = fitOf(name, typed);
          return fit === null ? [] : [{ name, fit }];
        })
        .sort((a, b) => b.fit - a.fit)
        .map((it) => it.name);
    expect(best('rep')).toEqual(['Find and replace']);
    expect(best('far')).toEqual(['Find and replace']);
    expect(best('BÁS')).toEqual(['Basket']);
    expect(best('zz')).toEqual([]);
    expect(best('fi')[0]).toBe('Find and replace');
  });
});

function shop(): JourneyMap {
  const map = mapOf(2, [{ stage: 0, row: 0 }]);
  return journeyMapSchema.parse({
    ...map,
    stages: [map.stages[0], { ...map.stages[1], name: { en: 'Buy', nl: 'Koop' } }],
    cells: [{ id: 'c0', lane: 'l0', stage: 's0', text: { nl: 'Ik koop' } }],
  });
}
