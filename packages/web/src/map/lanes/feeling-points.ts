import type { Emotion } from '@waymark/model';
import type { Curve } from '../commands/commands.ts';
import type { Frame } from '../layout/frame.ts';
import type { CurveScale } from './curve-dot.tsx';

export const feelingHeight = 112;
export const feelingScale: CurveScale = {
  ...{ least: -2, most: 2, step: 0.25, rest: 0 },
  ...{ pixels: 22, zeroY: feelingHeight / 2 },
};

export interface Spot {
  touchpoint: string;
  stage: string;
  x: number;
}

/** Every drawn touchpoint from left to right, those of one stage spread over its column from the top row on. */
export function spotsOf(frame: Pick<Frame, 'columns' | 'boxes'>): Spot[] {
  const byColumn = Map.groupBy(frame.boxes.values(), (box) => box.column);
  return frame.columns.flatMap((column) => {
    const own = (byColumn.get(column.index) ?? []).toSorted((a, b) => a.row - b.row);
    const step = (column.width - 16) / Math.max(1, own.length);
    return own.map((box, i) => ({
      touchpoint: box.id,
      stage: column.stage,
      x: column.x + step * (i + 0.5),
    }));
  });
}

/** How much room a word has at a spot before it meets that of a neighbour, in pixels. */
export function roomAt(spots: readonly Spot[], at: number): number {
  const x = spots[at]?.x ?? 0;
  const beside = [spots[at - 1], spots[at + 1]].flatMap((it) => (it ? [Math.abs(it.x - x)] : []));
  return Math.min(widest, ...beside) - 8;
}

const widest = 160;

/** What is felt along one curve, by touchpoint. */
export function feltAlong(
  emotions: readonly Emotion[],
  { persona, when }: Curve,
): Map<string, Emotion> {
  return new Map(
    emotions
      .filter((it) => it.persona === persona && it.when === when)
      .map((it) => [it.touchpoint, it]),
  );
}

export const curveKey = ({ persona, when }: Curve): string => `${when ?? 'as-is'} ${persona ?? ''}`;

/** The words for a value: glad from 1 up, cross from -1 down. */
export const feelingWord = (value: number): 'glad' | 'so-so' | 'cross' =>
  value >= 0.9 ? 'glad' : value <= -0.5 ? 'cross' : 'so-so';
