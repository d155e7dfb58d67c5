/** The least a shown flow may be wide, so that ten people among ten million can still be seen. */
export const thinnest = 1.2;

export interface Scale {
  /** Pixels for one move. */
  perMove: number;
  /** The thinnest a shown flow is drawn. */
  least: number;
}

/** The counts that share a side, and the room it has for them. */
export interface SideCounts {
  counts: readonly number[];
  room: number;
}

/**
 * One straight scale for a whole map: twice the people is twice the width, and the fullest side of
 * what is drawn just fits. `usual` is the room most sides have, in pixels.
 */
export function scaleOf(sides: readonly SideCounts[], usual: number): Scale {
  const crowded = sides.map(({ counts, room }) => room / Math.max(1, counts.length));
  const least = Math.min(thinnest, usual, ...crowded);
  const used = (perMove: number, { counts }: SideCounts) =>
    counts.reduce((sum, count) => sum + Math.max(least, count * perMove), 0);
  let perMove = Number.POSITIVE_INFINITY;
  for (const side of sides) {
    const total = side.counts.reduce((sum, count) => sum + count, 0);
    if (total === 0) continue;
    let low = 0;
    let high = Math.min(perMove, side.room / total);
    if (used(high, side) > side.room) {
      // Thin flows are drawn wider than their traffic, so the wide ones give way until all fit.
      for (let i = 0; i < 40; i += 1) {
        const half = (low + high) / 2;
        if (used(half, side) > side.room) high = half;
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
