/** Sizes of a lane's text, in pixels: a letter of Inter at 13 px, a line, what names a touchpoint. */
const letter = 6.5;
const line = 18.5;
const named = 16;
const gap = 4;
const padding = 23;
const least = 38;

export interface Sized {
  stage: string;
  text: string;
  /** A touchpoint's name stands above it. */
  named: boolean;
}

/**
 * How high a row of texts will be under columns of a width: the highest stack of any stage, judged by
 * letters, since most of them are not drawn and cannot be measured.
 */
export function rowHeight(cells: readonly Sized[], width: number): number {
  const letters = Math.max(8, (width - 26) / letter);
  const stacks = new Map<string, number>();
  for (const cell of cells) {
    const lines = cell.text
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / letters)), 0);
    const own = lines * line + (cell.named ? named : 0) + gap;
    stacks.set(cell.stage, (stacks.get(cell.stage) ?? 0) + own);
  }
  return Math.max(least, ...[...stacks.values()].map((height) => height + padding - gap));
}
