import type { Answer, JourneyMap } from '@waymark/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPhase, placeTouchpoints } from '../../src/map/commands/commands.ts';
import { dropPlaces } from '../../src/map/layout/drop.ts';
import { type Drawing, layOut } from '../../src/map/layout/layout.ts';
import { readAnswer } from '../../src/map/reading/reading.ts';
import { type Level, levels, type View } from '../../src/map/view/level.ts';
import { onward, readWay, writeWay } from '../../src/map/view/way.ts';
import { answerOf, mapOf, mapWithJourneys } from './sample.ts';

const size = { width: 1200, locale: 'en', desire: true } as const;

/** A map with journeys over it, its touchpoints spanning, and some of its columns closed. */
const seen = mapWithJourneys.chain(({ map, answer }) =>
  fc
    .record({
      spans: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 14, maxLength: 14 }),
      level: fc.constantFrom<Level>(...levels),
      closed: fc.subarray(map.stages.map((stage) => stage.id)),
      phase: fc.subarray(map.stages.map((stage) => stage.id)),
      closesPhase: fc.boolean(),
    })
    .map(({ spans, level, closed, phase, closesPhase }) => {
      const touchpoints = map.touchpoints.map((it, i) => ({ ...it, span: spans[i] ?? 1 }));
      const spanning: JourneyMap = { ...map, touchpoints };
      const phased = addPhase(spanning, { id: 'p', name: { en: 'P' }, stages: phase });
      const folded = new Set([...closed, ...(closesPhase ? ['p'] : [])]);
      const view: View = { level, folded };
      return { map: phased, answer, view };
    }),
);

const rectangles = ({ frame }: Drawing) => [...frame.boxes.values(), ...frame.gathered.values()];

describe('a view of a map', () => {
  it('never draws one thing over another, and everything within the sheet', () => {
    fc.assert(
      fc.property(seen, ({ map, answer, view }) => {
        const drawing = layOut(map, readAnswer(map, answer), { ...size, view });
        const all = rectangles(drawing);
        for (const [i, a] of all.entries()) {
          expect(a.width).toBeGreaterThan(0);
          expect(a.x + a.width).toBeLessThanOrEqual(drawing.frame.width);
          expect(a.y + a.height).toBeLessThanOrEqual(drawing.frame.height);
          for (const b of all.slice(i + 1)) {
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

  it('shows each touchpoint once: as itself or gathered', () => {
    fc.assert(
      fc.property(seen, ({ map, view }) => {
        const { frame } = layOut(map, null, { ...size, view });
        const gathered = [...frame.gathered.values()].flatMap((it) => it.touchpoints);
        const shown = [...frame.boxes.keys(), ...gathered].sort();
        expect(shown).toEqual(map.touchpoints.map((it) => it.id).sort());
      }),
    );
  });

  it('begins and ends every flow at the sides of what it joins', () => {
    fc.assert(
      fc.property(seen, ({ map, answer, view }) => {
        const drawing = layOut(map, readAnswer(map, answer), { ...size, view });
        for (const flow of drawing.flows) {
          const { from, to, leaves, arrives } = flow.course;
          const [x, y] = (/^M([\d.-]+),([\d.-]+)/.exec(flow.line) ?? []).slice(1).map(Number);
          expect(x).toBeCloseTo(leaves === 'right' ? from.x + from.width : from.x, 0);
          expect(y).toBeGreaterThanOrEqual(from.y - 0.1);
          expect(y).toBeLessThanOrEqual(from.y + from.height + 0.1);
          expect(flow.head.x).toBeCloseTo(arrives === 'right' ? to.x + to.width : to.x, 0);
          expect(flow.head.y).toBeGreaterThanOrEqual(to.y - 0.1);
          expect(flow.head.y).toBeLessThanOrEqual(to.y + to.height + 0.1);
        }
      }),
    );
  });

  const isCounted = (map: JourneyMap, { unmeasured }: Answer, id: string): boolean =>
    map.touchpoints.find((it) => it.id === id)?.rule != null &&
    !unmeasured.some((it) => it.id === id);

  it('adds up what it gathers: nothing is lost and nothing counted twice', () => {
    fc.assert(
      fc.property(seen, ({ map, answer, view }) => {
        const drawing = layOut(map, readAnswer(map, answer), { ...size, view });
        const rows = new Map(answer.touchpoints.map((it) => [it.id, it]));
        for (const it of drawing.frame.gathered.values()) {
          const own = it.touchpoints.map((id) => rows.get(id));
          const sum = (field: 'visits' | 'entries' | 'exits') =>
            own.reduce((total, row) => total + (row?.[field] ?? 0), 0);
          const sums = { visits: sum('visits'), entries: sum('entries'), exits: sum('exits') };
          // Where nothing is measured there is no sum, which would be a nought that nobody counted.
          const isMeasured =
            sums.visits > 0 ||
            it.touchpoints.some((id) => rows.has(id) && isCounted(map, answer, id));
          expect(drawing.totals.get(it.id)).toEqual(isMeasured ? sums : undefined);
        }
        const node = (id: string) => drawing.frame.nodes.get(id)?.id;
        const moved = new Map<string, number>();
        for (const { from, to, count } of answer.moves) {
          if (node(from) === node(to)) continue;
          const key = `${node(from)} > ${node(to)}`;
          moved.set(key, (moved.get(key) ?? 0) + count);
        }
        const drawn = new Map(
          [...drawing.flows, ...drawing.minor]
            .filter(({ move }) => move.count > 0)
            .map(({ move }) => [`${move.from} > ${move.to}`, move.count]),
        );
        expect([...drawn].sort()).toEqual([...moved].sort());
        const left = drawing.leaving.reduce((total, it) => total + it.count, 0);
        expect(left).toBe(answer.touchpoints.reduce((total, it) => total + it.exits, 0));
      }),
    );
  });

  it('shows of the flows only the main ones at the middle level, and keeps the others at hand', () => {
    const map = mapOf(
      2,
      [...Array(8).keys()].map((i) => ({ stage: i % 2, row: i >> 1 })),
    );
    const journeys = [
      ...Array(90).fill([0, 1]),
      ...Array(6).fill([2, 3]),
      ...Array(2).fill([2, 5]),
      [0, 7],
    ];
    const reading = readAnswer(map, answerOf(map, journeys));
    const at = (level: Level) =>
      layOut(map, reading, { ...size, view: { level, folded: new Set() } });
    const keys = (list: Drawing['flows']) => list.map((flow) => flow.key).sort();
    expect(keys(at('main').flows)).toEqual(['t0 t1', 't2 t3']);
    expect(keys(at('main').minor)).toEqual(['t0 t7', 't2 t5']);
    expect(at('stages').flows.map((flow) => flow.move.count)).toEqual([99]);
  });
});

describe('those who did nothing', () => {
  const plain = mapOf(
    3,
    [0, 1, 1, 2, 2].map((stage, i) => ({ stage, row: i })),
    [
      [0, 1],
      [1, 3],
      [1, 4],
    ],
  );
  const map: JourneyMap = {
    ...plain,
    touchpoints: plain.touchpoints.map((it) => {
      if (it.id === 't1') return { ...it, scenario: 'failure' as const };
      return it.id === 't3' || it.id === 't4'
        ? { ...it, rule: null, scenario: 'nothing' as const }
        : it;
    }),
  };
  const answer = answerOf(map, [[0, 1], [0, 1], [0, 1, 2], [1]]);
  const drawing = layOut(map, readAnswer(map, answer), size);

  it('are who left after the failure, counted at one branch and nowhere else', () => {
    const counts = drawing.flows
      .filter((flow) => flow.kind === 'nothing')
      .map((flow) => [flow.move.to, flow.move.count]);
    expect(counts).toEqual([['t3', 3]]);
    expect(drawing.reading?.touchpoints.get('t3')?.journeys).toBe(3);
    expect(drawing.reading?.touchpoints.get('t4')?.unmeasured?.reason).toBe('no-rule');
    expect(drawing.leaving.map((it) => [it.id, it.count])).toEqual([['t2', 1]]);
  });

  it('leave from the stage they stand in when it is closed', () => {
    const view: View = { level: 'all', folded: new Set(['s2']) };
    const closed = layOut(map, readAnswer(map, answer), { ...size, view });
    const left = new Map(closed.leaving.map((it) => [it.id, it.count]));
    expect(left.get('fold s2')).toBe(3);
    expect([...left.values()].reduce((a, b) => a + b, 0)).toBe(4);
  });
});

describe('the way through nested journeys', () => {
  it('is read back from the address as it was written, whatever the ids', () => {
    const crumb = fc.record({
      map: fc.string({ minLength: 1, maxLength: 20 }),
      touchpoint: fc.string({ minLength: 1, maxLength: 20 }),
    });
    fc.assert(
      fc.property(fc.array(crumb, { maxLength: 8 }), (way) => {
        fc.pre(way.every((it) => it.map.isWellFormed() && it.touchpoint.isWellFormed()));
        expect(readWay(writeWay(way))).toEqual(way);
      }),
    );
  });

  it('goes back where it came by instead of round and round', () => {
    const way = onward([{ map: 'a', touchpoint: 't' }], { map: 'b', touchpoint: 'u' }, 'c');
    expect(way.map((it) => it.map)).toEqual(['a', 'b']);
    expect(onward(way, { map: 'c', touchpoint: 'v' }, 'a')).toEqual([]);
    expect(readWay('half:%E0%A4,plain')).toEqual([]);
  });
});

describe('dragging touchpoints', () => {
  const map = mapOf(3, [
    { stage: 0, row: 0 },
    { stage: 0, row: 1 },
    { stage: 0, row: 2 },
    { stage: 1, row: 0, onstage: false },
    { stage: 1, row: 1, onstage: false },
  ]);
  const frameFor = (of: JourneyMap) => layOut(of, null, size).frame;
  const frame = frameFor(map);
  const boxOf = (id: string) => frame.boxes.get(id) ?? { x: 0, y: 0 };
  /** Where they stand when the held one is let go on the place of another. */
  const dropOn = (ids: string[], held: string, place: string) => {
    const [from, to] = [boxOf(held), boxOf(place)];
    const by = { x: to.x - from.x, y: to.y - from.y };
    const places = dropPlaces(frame, { ids, held, by });
    const placed = places.map((it) => ({ ...it, stage: `s${it.column}` }));
    return placeTouchpoints(map, placed).touchpoints.map(
      (it) => `${it.stage} ${it.onstage ? 'front' : 'back'} ${it.row}`,
    );
  };

  it('takes one behind the line of visibility, or before it, at the row it is let go on', () => {
    expect(dropOn(['t0'], 't0', 't3').at(0)).toBe('s1 back 0');
    expect(dropOn(['t0'], 't0', 't3').slice(3)).toEqual(['s1 back 1', 's1 back 2']);
    expect(dropOn(['t4'], 't4', 't1')).toEqual([
      ...['s0 front 0', 's0 front 2', 's0 front 3', 's1 back 0', 's0 front 1'],
    ]);
  });

  it('takes several along, each on its own side of the line', () => {
    expect(dropOn(['t1', 't2'], 't2', 't3')).toEqual([
      ...['s0 front 0', 's1 front 2', 's1 back 0', 's1 back 1', 's1 back 2'],
    ]);
    expect(dropOn(['t1', 't2'], 't1', 't3').slice(1, 3)).toEqual(['s1 back 0', 's1 back 1']);
  });

  it('lets nothing come to stand elsewhere than where it was shown while it was dragged', () => {
    const distance = fc.integer({ min: -1500, max: 1500 });
    fc.assert(
      fc.property(
        mapWithJourneys,
        fc.array(fc.nat({ max: 13 }), { minLength: 1, maxLength: 4 }),
        fc.record({ x: distance, y: distance }),
        ({ map: any }, at, by) => {
          const before = frameFor(any);
          const all = any.touchpoints.map(({ id }) => id);
          const ids = [...new Set(at.map((i) => all[i % all.length] ?? 't0'))];
          const places = dropPlaces(before, { ids, held: ids[0] ?? 't0', by });
          expect(places).toHaveLength(ids.length);
          const spots = new Set(places.map((it) => `${it.column} ${it.top}`));
          expect(spots.size).toBe(ids.length);
          const placed = places.map((it) => ({ ...it, stage: `s${it.column}` }));
          const after = placeTouchpoints(any, placed);
          for (const { id, stage, row, onstage } of placed) {
            expect(after.touchpoints.find((it) => it.id === id)).toMatchObject({
              ...{ stage, row, onstage },
            });
          }
          const taken = after.touchpoints.filter(({ id }) => !ids.includes(id));
          for (const it of taken)
            expect(
              placed.some(
                (own) => own.stage === it.stage && own.row === it.row && own.onstage === it.onstage,
              ),
            ).toBe(false);
        },
      ),
    );
  });
});
