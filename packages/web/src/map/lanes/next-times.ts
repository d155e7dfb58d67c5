import type { Touchpoint } from '@waymark/model';
import type { MoveReading } from '../reading/reading.ts';

export interface NextTime {
  from: string;
  to: string;
  /** Half of those who went this way took at most this long. */
  seconds: number;
}

/** For each touchpoint of a stage the way most people went on from it that is drawn, and its time. */
export function nextTimes(
  touchpoints: readonly Touchpoint[],
  moves: readonly MoveReading[],
  stage: string,
): NextTime[] {
  return touchpoints
    .filter((it) => it.stage === stage)
    .sort((a, b) => a.row - b.row)
    .flatMap(({ id }) => {
      const [busiest] = moves
        .filter((move) => move.from === id && move.arrow !== null && move.count > 0)
        .sort((a, b) => b.count - a.count);
      const seconds = busiest?.medianSeconds ?? null;
      return busiest && seconds !== null ? [{ from: id, to: busiest.to, seconds }] : [];
    });
}
