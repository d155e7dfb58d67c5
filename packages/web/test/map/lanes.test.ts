import type { Cell, Evidence, Lane, Touchpoint } from '@waymark/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byTouchpoint, placesOf } from '../../src/map/lanes/about-order.ts';
import { crossings } from '../../src/map/lanes/blueprint.ts';
import { arrange } from '../../src/map/lanes/cell-rows.ts';
import { isOld, standingOf } from '../../src/map/lanes/evidence/evidence.ts';
import { readLink } from '../../src/map/lanes/forms/link-fields.ts';
import { readMetric, readMetricAtEnd } from '../../src/map/lanes/forms/metric-fields.ts';
import {
  addLink,
  nextItem,
  pasteAddress,
  toggleBold,
  toggleList,
} from '../../src/map/lanes/marks.ts';
import {
  filledIn,
  type MetricPoint,
  readNumber,
  readPoints,
  readValue,
  typedPoints,
} from '../../src/map/lanes/metric-points.ts';
import { dayOrder, readDay } from '../../src/map/lanes/read-day.ts';
import { smoothPath } from '../../src/map/layout/curve.ts';

describe('a curve', () => {
  it('passes every point and never swings beyond the two it lies between', () => {
    const points = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 100 })), {
        minLength: 2,
        maxLength: 12,
      })
      .map((steps) => {
        let x = 0;
        return steps.map(([by, y]) => {
          x += by;
          return { x, y };
        });
      });
    fc.assert(
      fc.property(points, (all) => {
        const numbers = [...smoothPath(all).matchAll(/-?[\d.]+/g)].map(Number);
        const [, , ...rest] = numbers;
        all.slice(1).forEach((to, i) => {
          const from = all[i] ?? to;
          const [, y1 = 0, , y2 = 0, x = 0, y = 0] = rest.slice(i * 6, i * 6 + 6);
          expect([x, y]).toEqual([to.x, to.y]);
          for (let t = 0; t <= 1; t += 0.05) {
            const at =
              (1 - t) ** 3 * from.y +
              3 * (1 - t) ** 2 * t * y1 +
              3 * (1 - t) * t ** 2 * y2 +
              t ** 3 * to.y;
            // Its corners are written with one digit behind the point.
            expect(at).toBeGreaterThanOrEqual(Math.min(from.y, to.y) - 0.1);
            expect(at).toBeLessThanOrEqual(Math.max(from.y, to.y) + 0.1);
          }
        });
      }),
    );
  });
});

describe('the lines of a blueprint', () => {
  const lanes = (...kinds: Lane['kind'][]): Lane[] => kinds.map((kind) => ({ id: kind, kind }));
  const lines = (...kinds: Lane['kind'][]) =>
    [...crossings(lanes(...kinds))].map(([id, { lines: names }]) => [id, ...names]);

  it('lie where the side changes, whatever stands between', () => {
    expect(lines('doing', 'frontstage', 'backstage', 'support')).toEqual([
      ['frontstage', 'interaction'],
      ['backstage', 'visibility'],
      ['support', 'internal'],
    ]);
    expect(lines('doing', 'notes', 'backstage')).toEqual([
      ['backstage', 'interaction', 'visibility'],
    ]);
    expect(lines('notes', 'backstage', 'insights')).toEqual([]);
    expect(crossings(lanes('backstage', 'pains')).get('pains')?.outwards).toBe(true);
  });
});

describe('evidence', () => {
  it('is old after a year and a day, and never without a date', () => {
    const on = (date: string): Evidence => ({ kind: 'observed', date });
    expect(isOld(on('2025-11-22'), '2026-11-22')).toBe(false);
    expect(isOld(on('2025-11-21'), '2026-11-22')).toBe(true);
    expect(isOld({ kind: 'observed' }, '2026-11-22')).toBe(false);
    expect(isOld(undefined, '2026-11-22')).toBe(false);
  });

  it('counts all that rests on something; a hypothesis does not yet', () => {
    const cell = (id: string, kind?: Evidence['kind']): Cell => ({
      ...{ id, lane: 'l', stage: 's', text: {} },
      ...(kind && { evidence: { kind } }),
    });
    const cells = [
      cell('a', 'observed'),
      cell('b', 'hypothesis'),
      cell('c', 'inferred'),
      cell('d'),
    ];
    const emotions = [{ touchpoint: 't', value: 1, evidence: { kind: 'reported' as const } }];
    expect(standingOf({ cells, emotions })).toEqual({
      cells: { of: 4, proven: 2 },
      feelings: { of: 1, proven: 1 },
    });
  });
});

describe('cells over several stages', () => {
  const stages = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: {}, kind: 'purchase' as const }));
  const cell = fc.record({
    stage: fc.constantFrom('a', 'b', 'c', 'd', 'gone'),
    span: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
  });

  it('never cover one another, stay on the map, and all are drawn once', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), (drawn) => {
        const cells = drawn.map(({ stage, span }, i): Cell => {
          return { id: `${i}`, lane: 'l', stage, text: {}, ...(span && { span }) };
        });
        const { wide, lines, byStage } = arrange(cells, stages);
        const taken = new Set<string>();
        for (const { column, span, line } of wide) {
          expect(column + span).toBeLessThanOrEqual(stages.length);
          expect(line).toBeLessThan(lines);
          for (let at = column; at < column + span; at += 1) {
            expect(taken.has(`${line} ${at}`)).toBe(false);
            taken.add(`${line} ${at}`);
          }
        }
        const ids = [...wide.map((it) => it.cell), ...[...byStage.values()].flat()].map(
          (it) => it.id,
        );
        expect(ids.toSorted()).toEqual(
          cells
            .filter((it) => it.stage !== 'gone')
            .map((it) => it.id)
            .toSorted(),
        );
      }),
    );
  });
});

describe('marks while writing', () => {
  it('come and go again', () => {
    const text = { text: 'one two', from: 4, to: 7 };
    expect(toggleBold(text)).toEqual({ text: 'one **two**', from: 6, to: 9 });
    expect(toggleBold(toggleBold(text))).toEqual(text);
    const lines = { text: 'a\nbc\nd', from: 2, to: 4 };
    expect(toggleList(lines).text).toBe('a\n- bc\nd');
    expect(toggleList(toggleList(lines))).toEqual(lines);
    expect(addLink(text)).toEqual({ text: 'one [two](https://)', from: 18, to: 18 });
    const begun = addLink({ text: 'see ', from: 4, to: 4 });
    expect(begun).toEqual({ text: 'see https://', from: 12, to: 12 });
    const address = 'https://a.example';
    expect(pasteAddress(begun, address)?.text).toBe('see https://a.example');
    expect(pasteAddress(addLink(text), address)?.text).toBe('one [two](https://a.example)');
    expect(pasteAddress(text, address)?.text).toBe('one [two](https://a.example)');
    expect(pasteAddress({ ...text, from: 7 }, address)).toBe(null);
    expect(pasteAddress(text, 'words')).toBe(null);
  });

  it('go on with a list, and end it on an item without words', () => {
    const at = (text: string) => ({ text, from: text.length, to: text.length });
    expect(nextItem(at('- a'))).toEqual(at('- a\n- '));
    expect(nextItem(at('- a\n- '))).toBe('end');
    expect(nextItem(at('plain'))).toBe(null);
  });
});

describe('a link', () => {
  it.each([
    ['Handbook', '', undefined, 'Handbook'],
    ['', 'waymark.example/help', 'https://waymark.example/help', ''],
    ['', 'localhost:4800', 'http://localhost:4800/', ''],
    ['', 'intranet/handbook', 'https://intranet/handbook', ''],
    ['', 'http://a.example', 'http://a.example/', ''],
    ['', 'Annual report 2025', undefined, 'Annual report 2025'],
    ['', 'Handbook', undefined, 'Handbook'],
    ['Terms', 'terms.pdf', undefined, 'Terms terms.pdf'],
    ['Terms', 'mailto:a@b.example', undefined, 'Terms mailto:a@b.example'],
    ['Terms', 'https://', undefined, 'Terms https://'],
    ['https://a.example/b', '', 'https://a.example/b', ''],
    ['Waymark.example', '', undefined, 'Waymark.example'],
  ])('keeps both of what was written: %s | %s', (words, address, link, kept) => {
    const read = readLink(words, address);
    expect([read.link, read.words]).toEqual([link, kept]);
  });
});

describe('figures from a sheet', () => {
  it.each([
    ['1.234,5', 1_234.5],
    ['1,234.5', 1_234.5],
    ['1.234', 1_234],
    ['0.125', 0.125],
    ['12,5 %', 12.5],
    ['€ 1.200,00', 1_200],
    ['-3', -3],
    ['twelve', null],
    ['', null],
  ])('read a number as people type it: %s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it('read days of this calendar only', () => {
    expect(readDay('2-1-2026')).toBe('2026-01-02');
    expect(readDay('2026-11-22')).toBe('2026-11-22');
    expect(readDay('31-02-2026')).toBe(null);
    expect(readDay('yesterday')).toBe(null);
  });

  it.each([
    ['2026-01', '2026-01-01'],
    ['1/2026', '2026-01-01'],
    ['Jan 2026', '2026-01-01'],
    ['januari 2026', '2026-01-01'],
    ['mrt. 2026', '2026-03-01'],
    ['3 nov 2026', '2026-11-03'],
    ['Nov 3, 2026', '2026-11-03'],
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['2026', null],
    ['3 nov', null],
    ['3-11-26', null],
    ['Nov 2026 3', null],
    ['3 2026', null],
    ['market 2026', null],
  ])('read a day as people write it: %s', (text, day) => {
    expect(readDay(text)).toBe(day);
    expect(readDay(text, 'month')).toBe(day);
  });

  it('read what could be either way round as the reader does', () => {
    expect(readDay('3-11-2026', 'day')).toBe('2026-11-03');
    expect(readDay('3/11/2026', 'month')).toBe('2026-03-11');
    expect(dayOrder('nl', ['en-US', 'nl-NL'])).toBe('day');
    expect(dayOrder('en', ['nl-NL', 'en-US'])).toBe('month');
    expect(dayOrder('en', ['en-GB', 'en-US'])).toBe('day');
  });

  it('take lines as a sheet gives them, in order of their days', () => {
    const pasted = '2026-02-01\t52 %\t78\t150\nDay\tShare\n1-1-2026\t\t41\t100\n2026-01-01\t47';
    expect(readPoints(pasted, 'share').points).toEqual([
      { date: '2026-01-01', value: 0.47 },
      { date: '2026-02-01', value: 0.52, numerator: 78, denominator: 150 },
    ]);
    expect(readValue('12,50', 'money')).toBe(1_250);
    const typed = 'Jan 2026 42\n3 nov 2026 € 40\n2026-12-01, 12 %\n5 dec 2026; 7';
    expect(readPoints(typed, 'number').points.map(({ date, value }) => [date, value])).toEqual([
      ['2026-01-01', 42],
      ['2026-11-03', 40],
      ['2026-12-01', 12],
      ['2026-12-05', 7],
    ]);
  });

  it('name the lines that cannot be read, but no heading and no day that waits for its value', () => {
    const today = '2026-11-29';
    const text = 'Day\tNPS\n2026-01-01\t4\nlast week 5\n\n2026-02-01\n2026-11-29\t';
    expect(readPoints(text, 'number', { today }).unread).toEqual([
      { line: 3, text: 'last week 5' },
      { line: 5, text: '2026-02-01' },
    ]);
  });

  it('clear nothing that was kept when they cannot be read, and keep a name alone', () => {
    const before = { unit: 'share', target: 0.6, points: [{ date: '2026-01-01', value: 0.5 }] };
    const reader = { before, order: 'day', today: '2026-11-29' } as Parameters<
      typeof readMetric
    >[1];
    const fields = { words: 'NPS', unit: 'share', points: 'oops', target: 'much' };
    const read = readMetric(fields, reader);
    expect(read.metric).toEqual(before);
    expect([read.unread, read.noTarget]).toEqual([[{ line: 1, text: 'oops' }], 'much']);
    expect(readMetric({ ...fields, unit: 'number', points: 'oops' }, reader).metric).toEqual({
      ...{ unit: 'number', target: 60, points: [{ date: '2026-01-01', value: 50 }] },
    });
    // What is taken out of the fields goes, since all else can be read.
    expect(readMetric({ ...fields, points: '', target: '' }, reader).metric?.points).toEqual([]);
    const fresh = { ...reader, before: undefined };
    const empty = { words: 'NPS', unit: 'number', points: '2026-11-29\t', target: '' };
    expect(readMetricAtEnd(empty, fresh)).toMatchObject({ words: 'NPS', metric: undefined });
    expect(readMetricAtEnd({ ...empty, words: '42' }, fresh)).toMatchObject({
      ...{ words: '', metric: { points: [{ date: '2026-11-29', value: 42 }] } },
    });
    expect(readMetricAtEnd({ ...empty, words: '', points: 'NPS rose' }, fresh).words).toBe(
      'NPS rose',
    );
  });

  it('change where the form was changed, and stay where somebody else changed them meanwhile', () => {
    const point = (month: number, value = month): MetricPoint => ({
      date: `2026-0${month}-01`,
      value,
    });
    const before = { unit: 'number' as const, target: 9, points: [point(1), point(3)] };
    const after = { unit: 'number' as const, points: [point(1), point(3, 30), point(4)] };
    const now = { unit: 'money' as const, target: 9, points: [point(2), point(3)] };
    expect(filledIn(now, { before, after })).toEqual({
      unit: 'money',
      points: [point(2), point(3, 30), point(4)],
    });
    expect(filledIn(now, { before, after: before })).toEqual(now);
    expect(filledIn(undefined, { before: undefined, after })).toEqual(after);
  });

  it('are the same after they were typed out', () => {
    const point = fc.record({
      date: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
      value: fc.integer({ min: -10_000, max: 1_000_000 }).map((n) => n / 1_000),
    });
    const points = fc.uniqueArray(point, { selector: ({ date }) => date });
    fc.assert(
      fc.property(points, fc.constantFrom('number', 'share', 'seconds'), (all, unit) => {
        const sorted = all.toSorted((a, b) => (a.date < b.date ? -1 : 1));
        expect(readPoints(typedPoints(sorted, unit), unit)).toEqual({ points: sorted, unread: [] });
      }),
    );
  });
});

describe('cells about touchpoints', () => {
  const touchpoint = (id: string, row: number, onstage = true): Touchpoint => ({
    ...{ id, stage: 's', row, name: {}, channel: 'web', rule: null },
    ...{ onstage, makeOrBreak: false },
  });
  const cell = (id: string, about?: string): Cell => ({
    ...{ id, lane: 'l', stage: 's', text: {} },
    ...(about && { touchpoint: about }),
  });

  it('stand together in the order of the touchpoints, after what is about the stage', () => {
    const places = placesOf([
      touchpoint('behind', 0, false),
      touchpoint('low', 3),
      touchpoint('top', 0),
    ]);
    const cells = [
      cell('1', 'behind'),
      cell('2', 'low'),
      cell('3'),
      cell('4', 'top'),
      cell('5', 'low'),
      cell('6'),
    ];
    const before = [...cells];
    expect(byTouchpoint(cells, places).map(({ id }) => id)).toEqual(['3', '6', '4', '2', '5', '1']);
    expect(cells).toEqual(before);
    const plain = [cell('2'), cell('1')];
    expect(byTouchpoint(plain, places)).toBe(plain);
  });
});
