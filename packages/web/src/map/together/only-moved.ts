import type { JourneyMap, Touchpoint } from '@waymark/model';

type Part = Exclude<keyof JourneyMap, 'touchpoints'>;

/**
 * Whether touchpoints stand elsewhere and all else is as it was: nothing that can be written in
 * differs, so what is shown may be a moment behind. `parts` are those that matter beside the
 * touchpoints; all of them when absent.
 */
export function isOnlyMoved(
  a: JourneyMap,
  b: JourneyMap,
  parts: readonly Part[] = partsBeside(b),
): boolean {
  return (
    a.touchpoints.length === b.touchpoints.length &&
    parts.every((part) => a[part] === b[part]) &&
    a.touchpoints.every((it, i) => isMoved(it, b.touchpoints[i]))
  );
}

const partsBeside = (map: JourneyMap): Part[] =>
  (Object.keys(map) as (keyof JourneyMap)[]).filter((part) => part !== 'touchpoints');

function isMoved(a: Touchpoint, b: Touchpoint | undefined): boolean {
  if (a === b) return true;
  return b !== undefined && JSON.stringify(a) === JSON.stringify({ ...b, ...placeOf(a) });
}

const placeOf = ({ stage, row }: Touchpoint) => ({ stage, row });
