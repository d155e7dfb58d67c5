import type { JourneyMap } from '@waymark/model';
import type { Frame } from '../layout/frame.ts';

export const feelingHeight = 112;
/** Pixels for one step between cross and glad. */
export const feelingStep = 22;
export const feelingY = (value: number): number => feelingHeight / 2 - value * feelingStep;

export interface FeelingPoint {
  touchpoint: string;
  x: number;
  /** From -2 to 2; null where nothing was assumed yet. */
  value: number | null;
}

/** Every touchpoint from left to right, those of one stage spread over its column from the top row on. */
export function feelingPoints(map: JourneyMap, frame: Frame): FeelingPoint[] {
  const values = new Map<string, number[]>();
  const common = new Map<string, number>();
  for (const it of map.emotions) {
    if (it.persona === undefined) common.set(it.touchpoint, it.value);
    values.set(it.touchpoint, [...(values.get(it.touchpoint) ?? []), it.value]);
  }
  return frame.columns.flatMap((column) => {
    const own = [...frame.boxes.values()]
      .filter((box) => box.column === column.index)
      .sort((a, b) => a.row - b.row);
    const step = (column.width - 16) / Math.max(1, own.length);
    return own.map((box, i) => ({
      touchpoint: box.id,
      x: column.x + step * (i + 0.5),
      value: common.get(box.id) ?? mean(values.get(box.id)),
    }));
  });
}

/** Where only single personas feel something, their mean stands for all. */
function mean(values: readonly number[] | undefined): number | null {
  if (!values || values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The words for a value: glad from 1 up, cross from -1 down. */
export const feelingWord = (value: number): 'glad' | 'so-so' | 'cross' =>
  value >= 0.9 ? 'glad' : value <= -0.5 ? 'cross' : 'so-so';
