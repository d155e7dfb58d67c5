import { before, placeOf, spanMicros, timeOf } from '../journey/journeys.ts';
import type { FunnelPath, FunnelSteps } from './path.ts';

/**
 * Nothing else of the map between the steps. Visits to one touchpoint in a row are one stay, so
 * coming back to a step at once does not break the path; the window runs from the last visit of
 * the first stay to the first visit of the step's.
 */
export function strictSteps({ steps, windowSeconds }: FunnelPath, journeys: string): FunnelSteps {
  const span = spanMicros(windowSeconds);
  const starts = steps.map((step, at) => {
    if (at === 0) return `arrayMap((t, l) -> if(t = ${step.place}, l, 0), places, lasts) AS start0`;
    const earlier = predecessors(steps, at).map((index) => `start${index}`);
    const last =
      earlier.length === 1
        ? earlier[0]
        : `arrayMap((${names(earlier)}) -> greatest(${names(earlier)}), ${earlier.join(', ')})`;
    const takes = `t = ${step.place} AND p != 0 AND f - p <= ${span}`;
    return `arrayMap((t, f, p) -> if(${takes}, p, 0), places, firsts, ${before(`${last}`)}) AS start${at}`;
  });
  const stays = `SELECT arraySplit((x, p) -> ${placeOf('x')} != ${placeOf('p')}, a, ${before('a')}) AS stays FROM (${journeys})`;
  const ends = `SELECT arrayMap(s -> ${placeOf('s[1]')}, stays) AS places,
    arrayMap(s -> ${timeOf('s[1]')} + 1, stays) AS firsts, arrayMap(s -> ${timeOf('s[-1]')} + 1, stays) AS lasts FROM (${stays})`;
  return {
    columns: steps.map((_, at) => `arrayExists(s -> s != 0, start${at})`),
    from: `SELECT ${starts.join(', ')} FROM (${ends})`,
  };
}

const names = (of: readonly string[]): string => of.map((_, at) => `v${at}`).join(', ');

/** The steps from which this one may be reached directly: back to the nearest that must be taken. */
function predecessors(steps: FunnelPath['steps'], at: number): number[] {
  const found: number[] = [];
  for (let index = at - 1; index >= 0; index -= 1) {
    found.push(index);
    if (!steps[index]?.optional) break;
  }
  return found;
}
