import type { Point } from './ribbon.ts';

/** A smooth path through the points that never swings beyond the values of two neighbours. */
export function smoothPath(points: readonly Point[]): string {
  const slopes = points.map((p, i) => slopeAt(points[i - 1], p, points[i + 1]));
  return points
    .map((p, i) => {
      const before = points[i - 1];
      if (!before) return `M${round(p.x)},${round(p.y)}`;
      const third = (p.x - before.x) / 3;
      const c1 = `${round(before.x + third)},${round(before.y + third * (slopes[i - 1] ?? 0))}`;
      const c2 = `${round(p.x - third)},${round(p.y - third * (slopes[i] ?? 0))}`;
      return `C${c1} ${c2} ${round(p.x)},${round(p.y)}`;
    })
    .join(' ');
}

/** Fritsch and Carlson's limit: flat at a turning point, else the harmonic mean of both sides. */
function slopeAt(a: Point | undefined, p: Point, b: Point | undefined): number {
  if (!a || !b) return 0;
  const left = (p.y - a.y) / (p.x - a.x);
  const right = (b.y - p.y) / (b.x - p.x);
  if (left * right <= 0) return 0;
  return (2 * left * right) / (left + right);
}

const round = (value: number): number => Math.round(value * 10) / 10;
