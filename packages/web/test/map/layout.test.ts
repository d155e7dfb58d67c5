import type { JourneyMap } from '@waymark/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeArrowLabels } from '../../src/map/layout/arrow-labels.ts';
import { freePlaceAt } from '../../src/map/layout/free-place.ts';
import { labelledFlows } from '../../src/map/layout/labels.ts';
import { type Drawing, type Flow, layOut } from '../../src/map/layout/layout.ts';
import { flowWidth, scaleOf } from '../../src/map/layout/scale.ts';
import { crossings, tidyRows } from '../../src/map/layout/tidy.ts';
import { readAnswer } from '../../src/map/reading/reading.ts';
import { answerOf, mapOf, mapWithJourneys } from './sample.ts';

const size = { width: 1200, locale: 'en', desire: true } as const;

/** The stretch of a touchpoint's side that each flow and entry of a drawing takes. */
function stretches(drawing: Drawing): Map<string, { top: number; bottom: number }[]> {
  const sides = new Map<string, { top: number; bottom: number }[]>();
  const add = (key: string, y: number, width: number) => {
    const stretch = { top: y - width / 2, bottom: y + width / 2 };
    sides.set(key, [...(sides.get(key) ?? []), stretch]);
  };
  for (const flow of drawing.flows) {
    add(`${flow.course.from.id} ${flow.course.leaves}`, flow.y1, flow.width);
    add(`${flow.course.to.id} ${flow.course.arrives}`, flow.y2, flow.width);
  }
  for (const entry of drawing.entries) add(`${entry.box.id} left`, entry.y, entry.width);
  return sides;
}

/** The sample map as one without rules, as an empty sheet begins. */
function unruled(map: JourneyMap): JourneyMap {
  return { ...map, touchpoints: map.touchpoints.map((it) => ({ ...it, rule: null })) };
}

describe('waysOf', () => {
  const ids = (boxes: readonly { id: string }[]) => boxes.map((it) => it.id);
  const spots = [0, 1, 2, 3, 3].map((stage, i) => ({ stage, row: i === 4 ? 1 : 0 }));

  it('begins where nothing leads and ends where nothing leads on; who stands alone is on no way', () => {
    const { ways } = layOut(
      unruled(
        mapOf(4, spots, [
          [0, 1],
          [1, 2],
          [2, 1],
          [2, 3],
        ]),
      ),
      null,
      size,
    );
    expect([ids(ways.in), ids(ways.out), ids(ways.goals)]).toEqual([['t0'], ['t3'], []]);
  });

  it('enters a loop at its leftmost touchpoint, and ends at a goal that leads on', () => {
    const map = unruled(
      mapOf(4, spots, [
        [1, 2],
        [2, 0],
        [0, 1],
      ]),
    );
    map.goals.push({ id: 'g', name: {}, touchpoint: 't2' });
    const { ways } = layOut(map, null, size);
    expect([ids(ways.in), ids(ways.out), ids(ways.goals)]).toEqual([['t0'], [], ['t2']]);
  });

  it('says nothing where the ways in and out are counted', () => {
    const map = mapOf(4, spots, [[0, 1]]);
    const { ways } = layOut(map, readAnswer(map, answerOf(map, [[0, 1]])), size);
    expect([...ways.in, ...ways.out, ...ways.goals]).toEqual([]);
  });
});

describe('layOut', () => {
  const shapes = (drawing: Drawing) =>
    drawing.flows.map(({ key, line, area, tip, label, head, turn, stretches }) => ({
      ...{ key, line, area, tip, label, head, turn, stretches },
    }));

  it('draws flows that keep their shape from the drawing before as if there were none before', () => {
    const changes = fc.array(
      fc.record({ at: fc.nat(), row: fc.nat({ max: 4 }), stage: fc.nat(), width: fc.nat(2) }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(mapWithJourneys, changes, ({ map, answer }, moved) => {
        const reading = readAnswer(map, answer);
        let now = map;
        let before: Drawing | null = null;
        for (const { at, row, stage, width } of moved) {
          const own = { ...size, width: size.width + 300 * width };
          const drawing: Drawing = layOut(now, reading, own, before);
          expect(shapes(drawing)).toEqual(shapes(layOut(now, reading, own)));
          before = drawing;
          const place = { row, stage: `s${stage % Math.max(1, map.stages.length)}` };
          const moving = at % Math.max(1, map.touchpoints.length);
          const touchpoints = now.touchpoints.map((it, i) =>
            i === moving ? { ...it, ...place } : it,
          );
          now = { ...now, touchpoints };
        }
      }),
    );
  });
});

describe('placeArrowLabels', () => {
  it('covers no touchpoint and no other words, whichever arrows have some', () => {
    fc.assert(
      fc.property(mapWithJourneys, fc.infiniteStream(fc.boolean()), ({ map }, has) => {
        const drawing = layOut(map, null, size);
        const named = new Set(drawing.flows.filter(() => has.next().value).slice(0, 3));
        const textOf = (flow: Flow) => (named.has(flow) ? 'if so' : '');
        const labels = placeArrowLabels(drawing.flows, textOf, { drawing, times: [] });
        expect(labels.map((it) => it.flow)).toEqual(drawing.flows.filter((it) => named.has(it)));
        for (const { x, y } of labels) {
          for (const box of drawing.frame.boxes.values()) {
            const isIn = x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
            expect(isIn).toBe(false);
          }
        }
      }),
    );
  });
});

describe('freePlaceAt', () => {
  const map = mapOf(2, [
    { stage: 0, row: 0 },
    { stage: 1, row: 0, onstage: false },
  ]);
  const { frame } = layOut(map, null, size);
  const card = frame.boxes.get('t0') ?? { x: 0, y: 0, width: 0, height: 0 };
  const hidden = frame.boxes.get('t1') ?? card;
  const at = (x: number, y: number) => {
    const place = freePlaceAt(frame, { x, y });
    return place && [place.column, place.own.row, place.own.onstage];
  };

  it('finds the stage and row of a free place, on either side of the line of visibility', () => {
    expect(at(hidden.x + 9, card.y + 9)).toEqual([1, 0, true]);
    expect(at(hidden.x - 9, card.y + 9)).toEqual([1, 0, true]);
    expect(at(card.x + 9, hidden.y + 9)).toEqual([0, 0, false]);
  });

  it('finds none on a touchpoint, beside the sheet and far beneath it', () => {
    expect(at(card.x + 9, card.y + 9)).toBe(null);
    expect(at(frame.width + 50, card.y)).toBe(null);
    expect(at(card.x + 9, frame.height + 200)).toBe(null);
  });
});

describe('layOut', () => {
  it('gives every flow a piece of its own on the sides it touches, within the touchpoint', () => {
    fc.assert(
      fc.property(mapWithJourneys, ({ map, answer }) => {
        const drawing = layOut(map, readAnswer(map, answer), size);
        for (const [key, side] of stretches(drawing)) {
          const box = drawing.frame.boxes.get(key.split(' ')[0] ?? '');
          const sorted = side.sort((a, b) => a.top - b.top);
          sorted.forEach((stretch, i) => {
            const next = sorted[i + 1];
            if (next) expect(stretch.bottom).toBeLessThanOrEqual(next.top + 1e-6);
          });
          expect(sorted[0]?.top).toBeGreaterThanOrEqual((box?.y ?? 0) - 1e-6);
          const bottom = (box?.y ?? 0) + (box?.height ?? 0);
          expect(sorted.at(-1)?.bottom).toBeLessThanOrEqual(bottom + 1e-6);
        }
      }),
    );
  });

  it('never draws two touchpoints over each other, and keeps each in the column of its stage', () => {
    fc.assert(
      fc.property(mapWithJourneys, ({ map }) => {
        const { frame } = layOut(map, null, size);
        const boxes = [...frame.boxes.values()];
        expect(boxes).toHaveLength(map.touchpoints.length);
        for (const a of boxes) {
          expect(map.stages[a.column]?.id).toBe(
            map.touchpoints.find((it) => it.id === a.id)?.stage,
          );
          expect(a.y + a.height).toBeLessThanOrEqual(frame.height);
          for (const b of boxes) {
            if (a === b) continue;
            const apart =
              a.x + a.width <= b.x ||
              b.x + b.width <= a.x ||
              a.y + a.height <= b.y ||
              b.y + b.height <= a.y;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('draws every move of every journey, or keeps it for the touchpoint that is looked at', () => {
    fc.assert(
      fc.property(mapWithJourneys, ({ map, answer }) => {
        const drawing = layOut(map, readAnswer(map, answer), size);
        const shown = [...drawing.flows, ...drawing.minor];
        for (const move of answer.moves) {
          const flow = shown.filter((it) => it.move.from === move.from && it.move.to === move.to);
          expect(flow.map((it) => it.move.count)).toEqual([move.count]);
        }
        for (const arrow of map.arrows)
          expect(drawing.flows.some((it) => it.key === arrow.id)).toBe(true);
      }),
    );
  });

  it('draws the same picture for the same map, reading and size', () => {
    fc.assert(
      fc.property(mapWithJourneys, ({ map, answer }) => {
        const once = layOut(map, readAnswer(map, answer), size);
        expect(layOut(structuredClone(map), readAnswer(map, answer), size)).toEqual(once);
      }),
      { numRuns: 30 },
    );
  });

  it('tells apart what was drawn, what nobody takes, what nobody drew and what is not measured', () => {
    const map = mapOf(
      3,
      [0, 1, 2].map((stage) => ({ stage, row: 0 })),
      [
        [0, 1],
        [1, 2],
      ],
    );
    const answer = answerOf(map, [
      [0, 1],
      [0, 1],
      [0, 2],
    ]);
    const kinds = (it: typeof answer) =>
      layOut(map, readAnswer(map, it), size).flows.map(
        (flow) => `${flow.move.from}${flow.move.to} ${flow.kind}`,
      );
    expect(kinds(answer)).toEqual(['t0t1 drawn', 't1t2 untaken', 't0t2 desire']);
    const blind = {
      ...answer,
      unmeasured: [{ id: 't2', reason: 'no-rule' as const, since: null }],
    };
    expect(kinds(blind)).toContain('t1t2 unmeasured');
    const silent = {
      ...answer,
      unmeasured: [{ id: 't2', reason: 'silent' as const, since: null }],
    };
    expect(kinds(silent)).toContain('t0t2 desire');
  });

  it('ends every line in a head that points at the touchpoint it leads to', () => {
    fc.assert(
      fc.property(mapWithJourneys, ({ map, answer }) => {
        for (const flow of layOut(map, readAnswer(map, answer), size).flows) {
          const [back = 0, end = 0] = [...flow.tip.matchAll(/[ML]([\d.-]+),/g)].map((it) =>
            Number(it[1]),
          );
          const edge = flow.course.arrives === 'left' ? end + 1 : end - 1;
          expect(edge).toBeCloseTo(flow.head.x, 0);
          expect(Math.sign(end - back)).toBe(flow.course.arrives === 'left' ? 1 : -1);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('keeps lines that meet at one side apart, so that their heads can be told from each other', () => {
    const spots = [0, 1, 2].map((row) => ({ stage: 0, row }));
    const map = mapOf(
      2,
      [...spots, { stage: 1, row: 1 }],
      [
        [0, 3],
        [1, 3],
        [2, 3],
      ],
    );
    const ends = layOut(map, null, size).flows.map((flow) => flow.y2);
    expect(ends.map((y, i) => y - (ends[i - 1] ?? y - 7) >= 6)).toEqual([true, true, true]);
  });

  it('draws arrows plain where nothing is measured, and never as if nobody took them', () => {
    const map = mapOf(
      2,
      [
        { stage: 0, row: 0 },
        { stage: 1, row: 0 },
      ],
      [[0, 1]],
    );
    expect(layOut(map, null, size).flows.map((it) => it.kind)).toEqual(['plain']);
    const answer = answerOf(map, []);
    const unmeasured = map.touchpoints.map(({ id }) => ({
      ...{ id, since: null },
      reason: 'no-rule' as const,
    }));
    const blind = readAnswer(map, { ...answer, unmeasured });
    expect(layOut(map, blind, size).flows.map((it) => it.kind)).toEqual(['plain']);
  });

  it('leaves paths nobody drew out when they are switched off', () => {
    const map = mapOf(2, [
      { stage: 0, row: 0 },
      { stage: 1, row: 0 },
    ]);
    const reading = readAnswer(map, answerOf(map, [[0, 1]]));
    expect(layOut(map, reading, size).flows).toHaveLength(1);
    const off = layOut(map, reading, { ...size, desire: false });
    expect([...off.flows, ...off.minor]).toHaveLength(0);
  });

  it('takes who skips a stage past its touchpoints, not through them', () => {
    const map = mapOf(
      3,
      [0, 1, 2].map((stage) => ({ stage, row: 0 })),
      [[0, 2]],
    );
    const drawing = layOut(map, readAnswer(map, answerOf(map, [[0, 2]])), size);
    const passed = drawing.frame.boxes.get('t1');
    const y = drawing.flows[0]?.course.stops[0]?.y ?? 0;
    expect(y < (passed?.y ?? 0) || y > (passed?.y ?? 0) + (passed?.height ?? 0)).toBe(true);
  });

  it('shows no more times at rest than can stand clear of each other', () => {
    const map = mapOf(
      2,
      [...Array(12)].map((_, i) => ({ stage: i % 2, row: i >> 1 })),
    );
    const arrows = [0, 2, 4, 6, 8, 10].flatMap((from) =>
      [1, 3, 5, 7, 9, 11].map((to) => [from, to]),
    );
    const answer = answerOf(map, arrows);
    const drawn = {
      ...map,
      arrows: arrows.map(([a, b], i) => ({
        id: `a${i}`,
        from: `t${a}`,
        to: `t${b}`,
        kind: 'direct' as const,
        optional: false,
        ideal: false,
      })),
    };
    const drawing = layOut(drawn, readAnswer(drawn, answer), size);
    const labels = labelledFlows(drawing).map((flow) => flow.label);
    expect(labels.length).toBeGreaterThan(2);
    expect(labels.length).toBeLessThan(arrows.length);
    labels.forEach((a, i) => {
      for (const b of labels.slice(i + 1)) {
        expect(Math.abs(a.x - b.x) >= 46 || Math.abs(a.y - b.y) >= 13).toBe(true);
      }
    });
  });
});

const sharing = (room: number) => (counts: readonly number[]) => ({ counts, room });

describe('scaleOf', () => {
  it('fits the fullest side, from ten people to ten million', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 10_000_000 }), { maxLength: 60 }), {
          maxLength: 8,
        }),
        (sides) => {
          const scale = scaleOf(sides.map(sharing(40)), 40);
          for (const side of sides) {
            const total = side.reduce((sum, count) => sum + flowWidth(scale, count), 0);
            expect(total).toBeLessThanOrEqual(40.001);
          }
        },
      ),
    );
  });

  it('is straight: twice the people, twice the width', () => {
    const scale = scaleOf([[4_000, 2_000]].map(sharing(30)), 30);
    expect(flowWidth(scale, 4_000)).toBeCloseTo(20);
    expect(flowWidth(scale, 2_000)).toBeCloseTo(10);
    expect(
      flowWidth(scaleOf([[4_000_000, 2_000_000]].map(sharing(30)), 30), 2_000_000),
    ).toBeCloseTo(10);
  });
});

describe('tidyRows', () => {
  it('never makes flows cross more, and keeps every touchpoint', () => {
    fc.assert(
      fc.property(mapWithJourneys, ({ map, answer }) => {
        const links = answer.moves.map((it) => ({ from: it.from, to: it.to, weight: it.count }));
        const start = new Map(
          map.stages.flatMap((stage) =>
            map.touchpoints
              .filter((it) => it.stage === stage.id)
              .sort((a, b) => Number(b.onstage) - Number(a.onstage) || a.row - b.row)
              .map((it, row) => [it.id, row] as const),
          ),
        );
        const rows = tidyRows(map, links);
        expect([...rows.keys()].sort()).toEqual(map.touchpoints.map((it) => it.id).sort());
        expect(crossings(map, links, rows)).toBeLessThanOrEqual(crossings(map, links, start));
      }),
    );
  });

  it('untangles two paths that only cross because of their rows', () => {
    const map = mapOf(2, [
      { stage: 0, row: 0 },
      { stage: 0, row: 1 },
      { stage: 1, row: 0 },
      { stage: 1, row: 1 },
    ]);
    const rows = tidyRows(map, [
      { from: 't0', to: 't3', weight: 5 },
      { from: 't1', to: 't2', weight: 5 },
    ]);
    expect(rows.get('t0')).toBe(rows.get('t3'));
  });
});
