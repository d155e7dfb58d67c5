/** The least a shown flow may be wide, so that ten people among ten million can still be seen. */
export const thinnest = 1.2;

export interface Scale {
  /** Pixels for one move. */
  perMove: number;
  /** The thinnest a shown flow is drawn. */
  least: number;
}

/**
 * One straight scale for a whole map: twice the people is twice the width, and the fullest side of
 * any touchpoint just fits. `sides` holds, for each side of each touchpoint, the counts that share it.
 */
export function scaleOf(sides: readonly (readonly number[])[], room: number): Scale {
  const crowd = Math.max(1, ...sides.map((side) => side.length));
  const least = Math.min(thinnest, room / crowd);
  const used = (perMove: number, side: readonly number[]) =>
    side.reduce((sum, count) => sum + Math.max(least, count * perMove), 0);
  let perMove = Number.POSITIVE_INFINITY;
  for (const side of sides) {
    const total = side.reduce((sum, count) => sum + count, 0);
    if (total === 0) continue;
    let low = 0;
    let high = Math.min(perMove, room / total);
    if (used(high, side) > room) {
      // Thin flows are drawn wider than their traffic, so the wide ones give way until all fit.
      for (let i = 0; i < 40; i += 1) {
        const half = (low + high) / 2;
        if (used(half, side) > room) high = half;
        else low = half;
      }
      high = low;
    }
    perMove = Math.min(perMove, high);
  }
  if (!Number.isFinite(perMove)) perMove = 0;
  return { perMove, least };
}

/** Width in pixels of a flow of so many moves. */
export const flowWidth = (scale: Scale, count: number): number =>
  Math.max(scale.least, count * scale.perMove);
