import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../src/words.ts';

const en = wordsOf('en');
const nl = wordsOf('nl');

describe('words', () => {
  it('chooses the plural form by the number', () => {
    expect(en.t('maps.stages', { n: 1 })).toBe('1 stage');
    expect(en.t('maps.stages', { n: 0 })).toBe('0 stages');
    expect(nl.t('maps.stages', { n: 2 })).toBe('2 fasen');
  });

  it('writes numbers as the language does', () => {
    expect(en.t('question.journeys', { n: 18420 })).toBe('18,420 journeys');
    expect(nl.t('question.journeys', { n: 18420 })).toBe('18.420 reizen');
  });

  it('writes numbers, days and lists exactly as the tables of the browser say', () => {
    const oracles = [
      { words: en, tag: 'en-GB' },
      { words: nl, tag: 'nl-NL' },
    ];
    const ofDays = fc.date({
      ...{ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true },
    });
    const item = fc.string({ minLength: 1 }).filter((it) => !it.includes(', '));
    for (const { words, tag } of oracles) {
      const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
      const ofNumbers = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -9999, max: 99_999 }));
      fc.assert(
        fc.property(ofNumbers, (it) => {
          expect(words.number(it)).toBe(number.format(it));
        }),
      );
      const day = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', dateStyle: 'medium' });
      fc.assert(
        fc.property(ofDays, (it) => {
          const said = day.format(it).replace('Sept', 'Sep');
          expect(words.day(it.toISOString().slice(0, 10), 'year')).toBe(said);
        }),
      );
      for (const [kind, type] of [
        ['and', 'conjunction'] as const,
        ['or', 'disjunction'] as const,
      ]) {
        const list = new Intl.ListFormat(tag, { type });
        fc.assert(
          fc.property(fc.array(item, { maxLength: 5 }), (items) => {
            expect(words.list(items, kind)).toBe(list.format(items));
          }),
        );
      }
    }
  });

  it('puts a name into a sentence as it is, also when it looks like a place', () => {
    expect(en.t('maps.delete.title', { title: '{n} & $&' })).toBe('Delete “{n} & $&”?');
  });

  it.each([
    [0, '0 %'],
    [0.001, '< 1 %'],
    [0.754, '75 %'],
    [0.999, '> 99 %'],
    [1, '100 %'],
  ])('writes the share %d as %s', (share, text) => {
    expect(en.share(share)).toBe(text);
  });

  it.each([
    [0.4, 'under a second', 'nog geen seconde'],
    [1, '1 second', '1 seconde'],
    [42, '42 sec', '42 sec.'],
    [59.7, '1 min', '1 min'],
    [240, '4 min', '4 min'],
    [3_599, '1 hour', '1 uur'],
    [5_400, '1.5 hours', '1,5 uur'],
    [93_600, '26 hours', '26 uur'],
    [172_800, '2 days', '2 dagen'],
    [2_592_000, '4 weeks', '4 weken'],
    [31_557_600, '12 months', '12 maanden'],
  ])('says %d seconds in one plain unit', (seconds, english, dutch) => {
    expect(en.duration(seconds)).toBe(english);
    expect(nl.duration(seconds)).toBe(dutch);
  });

  it('writes days without letting a time zone shift them', () => {
    expect(en.day('2026-09-01')).toBe('1 Sep');
    expect(nl.day('2026-11-20', 'year')).toBe('20 nov 2026');
    expect(en.day('not a day')).toBe('not a day');
  });

  it('writes instants in the zone that is asked for', () => {
    expect(en.instant('2026-11-20T23:30:00Z', 'Europe/Amsterdam')).toBe('21 Nov 2026, 00:30');
    expect(nl.clock('2026-11-20T23:30:05Z', 'UTC')).toBe('23:30:05');
  });

  it('writes money, sizes and lists', () => {
    expect(nl.money(118_000, 'EUR').replace('\u00a0', ' ')).toBe('€ 118.000');
    expect(en.bytes(0)).toBe('0 B');
    expect(en.bytes(1_540_000)).toBe('1.5 MB');
    expect(en.list(['a', 'b', 'c'], 'or')).toBe('a, b or c');
    expect(nl.list(['a', 'b'])).toBe('a en b');
  });

  it('cuts a sentence where elements go', () => {
    expect(en.pieces('question.range')).toEqual([
      { text: 'From ', hole: false },
      { text: 'from', hole: true },
      { text: ' to ', hole: false },
      { text: 'to', hole: true },
    ]);
  });
});
