import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { biggestLeak } from '../../src/map/reading/leak.ts';
import { explainedShare, readAnswer } from '../../src/map/reading/reading.ts';
import { undrawnIds } from '../../src/map/sheet/undrawn.ts';
import { readShow, writeShow } from '../../src/map/shown.ts';
import { answerOf, mapOf, mapWithJourneys } from './sample.ts';

const line = (size: number) => Array.from({ length: size }, (_, stage) => ({ stage, row: 0 }));

describe('readAnswer', () => {
  it('keeps what comes in equal to what goes out, at every touchpoint of every map', () => {
    fc.assert(
      fc.property(mapWithJourneys, ({ map, answer }) => {
        const reading = readAnswer(map, answer);
        for (const it of reading.touchpoints.values()) {
          const sum = (side: 'from' | 'to') =>
            reading.moves.filter((m) => m[side] === it.id).reduce((n, m) => n + m.count, 0);
          expect(it.entries + sum('to')).toBe(sum('from') + it.exits);
        }
      }),
    );
  });

  it('shows a part of the people as an estimate of all, with no more digits than it knows', () => {
    const map = mapOf(2, line(2), [[0, 1]]);
    const answer = answerOf(
      map,
      Array.from({ length: 1234 }, () => [0, 1]),
    );
    answer.question.slices = { done: 1, of: 2, share: 0.0625 };
    const reading = readAnswer(map, answer);
    expect(reading.exact).toBe(false);
    expect(reading.journeys).toBe(20_000);
    expect(reading.moves[0]?.count).toBe(20_000);
    expect(reading.explained).toBe(1);
  });

  it('reads a touchpoint added since the question as not measured, and forgets removed ones', () => {
    const asked = mapOf(2, line(2), [[0, 1]]);
    const answer = answerOf(asked, [[0, 1]]);
    const now = mapOf(3, line(3), [[0, 1]]);
    const reading = readAnswer(now, answer);
    expect(reading.touchpoints.get('t2')?.unmeasured?.reason).toBe('no-rule');
    const fewer = { ...asked, touchpoints: asked.touchpoints.slice(0, 1), arrows: [] };
    expect(readAnswer(fewer, answer).moves).toEqual([]);
  });

  it('turns an undrawn path into a drawn one as soon as it is adopted', () => {
    const map = mapOf(2, line(2));
    const answer = answerOf(map, [[0, 1]]);
    expect(readAnswer(map, answer).moves[0]?.arrow).toBeNull();
    expect(explainedShare(map, answer)).toBe(0);
    const adopted = mapOf(2, line(2), [[0, 1]]);
    expect(readAnswer(adopted, answer).moves[0]?.arrow?.id).toBe('a0');
    expect(explainedShare(adopted, answer)).toBe(1);
  });
});

describe('biggestLeak', () => {
  it('is where most are last seen before the goal, never the goal itself', () => {
    const map = {
      ...mapOf(4, line(4)),
      goals: [{ id: 'g', name: { en: 'Paid' }, touchpoint: 't2' }],
    };
    const answer = answerOf(map, [[0], [0, 1], [0, 1], [0, 1, 2], [2], [2], [2, 3], [3], [3], [3]]);
    expect(biggestLeak(map, readAnswer(map, answer))?.id).toBe('t1');
  });

  it('is nobody when nobody leaves too early', () => {
    const map = mapOf(2, line(2));
    expect(biggestLeak(map, readAnswer(map, answerOf(map, [])))).toBeNull();
  });
});

describe('undrawnIds', () => {
  it('names those that no arrow leads to and that people reach from elsewhere', () => {
    const map = mapOf(3, line(3), [[0, 1]]);
    const reading = readAnswer(
      map,
      answerOf(map, [
        [0, 1],
        [0, 2],
        [0, 2],
      ]),
    );
    expect([...undrawnIds(map, reading)]).toEqual(['t2']);
  });
});

describe('what is switched on', () => {
  it('comes back from the address as it went in, and the plain state writes nothing', () => {
    for (const paths of [true, false]) {
      for (const times of [true, false]) {
        expect(readShow(writeShow({ paths, times }))).toEqual({ paths, times });
      }
    }
    expect(writeShow({ paths: true, times: true })).toBe('');
  });
});
