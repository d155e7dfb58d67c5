import { before, placeOf, spanMicros, timeOf } from '../journey/journeys.ts';
import type { FunnelPath, FunnelSteps } from './path.ts';

/** Whatever lies between the steps. */
export function eventualSteps(path: FunnelPath, journeys: string): FunnelSteps {
  const isRepeating = new Set(path.steps.map((step) => step.place)).size < path.steps.length;
  return isRepeating ? walkedSteps(path, journeys) : windowedSteps(path, journeys);
}

/**
 * The engine's own `windowFunnel` over the steps that must be taken; an optional step asks once
 * more, with that step at the end of those before it. Visits of the very same microsecond count in
 * either order.
 */
function windowedSteps({ steps, windowSeconds }: FunnelPath, journeys: string): FunnelSteps {
  const whole = steps.filter((step) => !step.optional).map((step) => step.place);
  const chains: string[] = [chainText(whole, windowSeconds)];
  let passed = 0;
  const columns = steps.map((step) => {
    if (!step.optional) {
      passed += 1;
      return `level0 >= ${passed}`;
    }
    chains.push(chainText([...whole.slice(0, passed), step.place], windowSeconds));
    return `level${chains.length - 1} = ${passed + 1}`;
  });
  const levels = chains.map((chain, at) => `${chain} AS level${at}`).join(', ');
  return { columns, from: `SELECT ${levels} FROM (${journeys})` };
}

/** How many steps of the chain a journey took. */
function chainText(places: readonly number[], windowSeconds: number): string {
  const tests = places.map((place) => `arrayMap(x -> ${placeOf('x')} = ${place}, a)`);
  return `arrayReduce('windowFunnel(${spanMicros(windowSeconds)})', arrayMap(x -> ${timeOf('x')}, a), ${tests.join(', ')})`;
}

/**
 * Where a touchpoint comes back on the path, `windowFunnel` would let one visit stand for two steps.
 * So for each step and visit: when the latest way that leads there began, 0 where none does.
 * Visits of the same microsecond follow each other in the order of the map.
 */
function walkedSteps({ steps, windowSeconds }: FunnelPath, journeys: string): FunnelSteps {
  let last = 0;
  const starts = steps.map((step, at) => {
    if (at === 0)
      return `arrayMap(x -> if(${placeOf('x')} = ${step.place}, ${timeOf('x')} + 1, 0), a) AS start0`;
    const takes = `${placeOf('x')} = ${step.place} AND p != 0 AND ${timeOf('x')} + 1 - p <= ${spanMicros(windowSeconds)}`;
    const latest = before(`arrayFill(s -> s != 0, start${last})`);
    if (!step.optional) last = at;
    return `arrayMap((x, p) -> if(${takes}, p, 0), a, ${latest}) AS start${at}`;
  });
  return {
    columns: steps.map((_, at) => `arrayExists(s -> s != 0, start${at})`),
    from: `SELECT ${starts.join(', ')} FROM (${journeys})`,
  };
}
