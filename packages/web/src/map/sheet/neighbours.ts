import type { Box, Frame } from '../layout/frame.ts';

export type Way = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';
const ways: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
export const isWay = (key: string): key is Way => ways.includes(key);

/** The touchpoint one comes to from another by an arrow key; itself at the edge of the map. */
export function neighbourOf(frame: Frame, id: string, way: Way): string {
  const from = frame.boxes.get(id);
  const all = [...frame.boxes.values()].sort((a, b) => a.column - b.column || a.row - b.row);
  if (!from) return all[0]?.id ?? id;
  if (way === 'Home') return all[0]?.id ?? id;
  if (way === 'End') return all.at(-1)?.id ?? id;
  if (way === 'ArrowUp' || way === 'ArrowDown') {
    const own = all.filter((box) => box.column === from.column);
    return own[own.indexOf(from) + (way === 'ArrowDown' ? 1 : -1)]?.id ?? id;
  }
  const step = way === 'ArrowRight' ? 1 : -1;
  for (let column = from.column + step; frame.columns[column]; column += step) {
    const found = nearest(
      all.filter((box) => box.column === column),
      from.row,
    );
    if (found) return found.id;
  }
  return id;
}

function nearest(boxes: readonly Box[], row: number): Box | undefined {
  return boxes.toSorted((a, b) => Math.abs(a.row - row) - Math.abs(b.row - row))[0];
}
