import { foldIds, foldPaths, knownEvent, plainEventName, plainPathName } from '@waymark/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseArrows } from '../../src/insights/discover/arrows.ts';
import { candidatesFrom } from '../../src/insights/discover/candidates.ts';
import { chooseCandidates } from '../../src/insights/discover/choose.ts';
import { type Flow, orderByFlow } from '../../src/insights/discover/order.ts';
import { arrangeRows } from '../../src/insights/discover/rows.ts';
import { placeInStages } from '../../src/insights/discover/stages.ts';

const backward = (order: readonly string[], flows: readonly Flow[]) =>
  flows
    .filter((flow) => order.indexOf(flow.from) > order.indexOf(flow.to))
    .reduce((sum, flow) => sum + flow.count, 0);

const flowsOf = (ids: readonly string[]) =>
  fc.array(
    fc.record({
      from: fc.constantFrom(...ids),
      to: fc.constantFrom(...ids),
      count: fc.integer({ min: 1, max: 1000 }),
    }),
    { maxLength: 40 },
  );
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('paths are folded', () => {
  test.each([
    ['/orders/10023', '/orders/*'],
    ['/p/9f8c2a1b7d', '/p/*'],
    ['/u/550e8400-e29b-41d4-a716-446655440000/edit', '/u/*/edit'],
    ['/bicycles/model-104', '/bicycles/*'],
    ['/about?x=1', '/about'],
    ['/guide/', '/guide'],
    ['/', '/'],
  ])('%s is %s', (path, folded) => {
    expect(foldIds(path)).toBe(folded);
  });

  test('a shelf of slugs becomes one page kind, a handful of names does not', () => {
    const slugs = Array.from({ length: 30 }, (_, i) => ({
      path: `/shoes/${'abcdefghijklmnopqrstuvwxyzABCD'.charAt(i)}-shoe`,
      count: 2,
    }));
    const folded = foldPaths([...slugs, { path: '/about', count: 5 }, { path: '/help', count: 1 }]);
    expect(folded).toEqual([
      { path: '/shoes/*', count: 60 },
      { path: '/about', count: 5 },
      { path: '/help', count: 1 },
    ]);
  });

  test('no view gets lost, whatever the paths', () => {
    const page = fc.record({
      path: fc
        .array(fc.constantFrom('a', 'b', '12', 'x-9', 'long'), { maxLength: 4 })
        .map((parts) => `/${parts.join('/')}`),
      count: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(fc.array(page, { maxLength: 60 }), (pages) => {
        const sum = (list: { count: number }[]) =>
          list.reduce((total, { count }) => total + count, 0);
        expect(sum(foldPaths(pages, { top: 2, below: 1 }))).toBe(sum(pages));
      }),
    );
  });
});

describe('names are plain', () => {
  test('known events have words in both languages, whoever spelled them', () => {
    expect(plainEventName('Order Completed')).toEqual({ en: 'Buys', nl: 'Koopt' });
    expect(plainEventName('add_to_cart')).toEqual(plainEventName('Product Added'));
    expect(knownEvent('purchase')?.goal).toBe(true);
  });
  test('other names are made readable or left as they are', () => {
    expect(plainEventName('seatHeaterToggled').en).toBe('Seat heater toggled');
    expect(plainEventName('T06 Determine necessity of stop advice').en).toBe(
      'T06 Determine necessity of stop advice',
    );
    expect(plainPathName('/guide/*')).toEqual({ en: 'Guide: a page', nl: 'Guide: een pagina' });
  });
});

describe('candidates', () => {
  const seen = {
    names: [
      { name: 'Product Viewed', reached: 900, channel: 'web' as const },
      { name: 'Order Completed', reached: 20, channel: 'web' as const },
      { name: 'Hovered Logo', reached: 30, channel: 'web' as const },
    ],
    pages: [{ path: '/', count: 500 }],
  };
  test('are kept until they explain the share asked for, and the goal is never left out', () => {
    const chosen = chooseCandidates(candidatesFrom(seen, false), 0.9);
    expect(chosen.map((candidate) => candidate.key)).toEqual([
      'Product Viewed',
      '/',
      'Order Completed',
    ]);
    expect(chooseCandidates(candidatesFrom(seen, false), 1)).toHaveLength(4);
  });
  test('that many come to are never left out, even where others explain enough', () => {
    const names = [
      { name: 'Order Completed', reached: 2377, channel: 'store' as const },
      { name: 'Campaign received', reached: 1559, channel: 'email' as const },
      { name: 'Coupon redemptions', reached: 410, channel: 'store' as const },
      { name: 'Complaint', reached: 30, channel: 'phone' as const },
    ];
    const chosen = chooseCandidates(candidatesFrom({ names, pages: [] }, false), 0.9);
    expect(chosen.map((candidate) => candidate.key)).toEqual([
      'Order Completed',
      'Campaign received',
      'Coupon redemptions',
    ]);
  });
  test('that mean the same are one touchpoint, unless every event is asked for', () => {
    const names = [
      { name: 'purchase', reached: 328, channel: 'web' as const },
      { name: 'Order Completed', reached: 3, channel: 'other' as const },
      { name: 'Hovered Logo', reached: 2, channel: 'web' as const },
    ];
    const [bought, other] = candidatesFrom({ names, pages: [] }, false);
    expect(bought).toMatchObject({
      rule: { kind: 'event', names: ['purchase', 'Order Completed'] },
      channel: 'web',
      reached: 331,
    });
    expect(other?.key).toBe('Hovered Logo');
    expect(candidatesFrom({ names, pages: [] }, true)).toHaveLength(3);
  });
  test('keep their own names when every event is asked for', () => {
    expect(candidatesFrom(seen, true).map((candidate) => candidate.name.en)).toContain(
      'Order Completed',
    );
  });
});

describe('order', () => {
  test('of a straight journey is the journey', () => {
    const flows = ids.slice(1).map((to, i) => ({ from: ids[i] ?? '', to, count: 10 }));
    expect(orderByFlow([...ids].reverse(), flows, new Map([['a', 10]]))).toEqual(ids);
  });
  test('keeps every touchpoint once and is never worse than its start', () => {
    fc.assert(
      fc.property(flowsOf(ids), (flows) => {
        const order = orderByFlow(ids, flows, new Map());
        expect([...order].sort()).toEqual(ids);
        expect(backward(order, flows)).toBeLessThanOrEqual(backward(ids, flows));
      }),
    );
  });
});

describe('stages', () => {
  test('of a shop are the usual ones, and strangers stand amid those around them', () => {
    const { stages, stageOf } = placeInStages(
      [
        { key: 'home', stage: 'discover' },
        { key: 'odd', stage: undefined },
        { key: 'cart', stage: 'choose' },
        { key: 'buy', stage: 'buy' },
      ],
      [
        { from: 'cart', to: 'odd', count: 9 },
        { from: 'odd', to: 'home', count: 2 },
      ],
    );
    expect(stages.map((stage) => stage.id)).toEqual(['discover', 'choose', 'buy']);
    expect(stageOf.get('odd')).toBe('choose');
  });
  test('of anything else run from begin to end and none stays empty', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        const { stages, stageOf } = placeInStages(
          Array.from({ length: count }, (_, i) => ({ key: `k${i}`, stage: undefined })),
          [],
        );
        expect(new Set(stageOf.values())).toEqual(new Set(stages.map((stage) => stage.id)));
        expect(stageOf.size).toBe(count);
      }),
    );
  });
});

describe('rows and arrows', () => {
  test('rows are a numbering of each stage', () => {
    fc.assert(
      fc.property(flowsOf(ids), (flows) => {
        const rows = arrangeRows([['a', 'b'], ['c', 'd', 'e'], ['f']], flows);
        expect(['c', 'd', 'e'].map((id) => rows.get(id)).sort()).toEqual([0, 1, 2]);
      }),
    );
  });
  test('every touchpoint that people move to or from has an arrow, and all means all', () => {
    fc.assert(
      fc.property(flowsOf(ids), (flows) => {
        const unique = [
          ...new Map(
            flows.filter((f) => f.from !== f.to).map((f) => [`${f.from}${f.to}`, f]),
          ).values(),
        ];
        const some = chooseArrows(unique, false);
        for (const flow of unique) {
          expect(some.some((arrow) => arrow.from === flow.from)).toBe(true);
          expect(some.some((arrow) => arrow.to === flow.to)).toBe(true);
        }
        expect(chooseArrows(unique, true)).toHaveLength(unique.length);
      }),
    );
  });
});
