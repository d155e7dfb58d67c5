import { describe, expect, it } from 'vitest';
import { pressed, sorted } from '../src/table/sorting.ts';

describe('sorting a table', () => {
  const rows = [
    { name: 'Éclair', n: 2 },
    { name: 'stap 10', n: null },
    { name: 'eend', n: 30 },
    { name: 'stap 9', n: 2 },
  ];

  it('sorts numbers as numbers, equals in their order, and what has none last either way', () => {
    expect(sorted(rows, (it) => it.n, false, 'nl').map((it) => it.name)).toEqual([
      'Éclair',
      'stap 9',
      'eend',
      'stap 10',
    ]);
    expect(sorted(rows, (it) => it.n, true, 'nl').map((it) => it.name)).toEqual([
      'eend',
      'Éclair',
      'stap 9',
      'stap 10',
    ]);
  });

  it('sorts texts as people read them', () => {
    expect(sorted(rows, (it) => it.name, false, 'nl').map((it) => it.name)).toEqual([
      'Éclair',
      'eend',
      'stap 9',
      'stap 10',
    ]);
  });

  it('turns around when the same head is pressed again', () => {
    const first = pressed<'n'>(null, 'n', true);
    expect(first).toEqual({ column: 'n', down: true });
    expect(pressed(first, 'n', true)).toEqual({ column: 'n', down: false });
    expect(pressed(null, 'name', false)).toEqual({ column: 'name', down: false });
  });
});
