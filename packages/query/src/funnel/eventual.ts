import { placeOf, spanMicros, timeOf } from '../journey/journeys.ts';
import type { FunnelPath, FunnelSteps } from './path.ts';

/**
 * Whatever lies between the steps. The engine's own `windowFunnel` over the steps that must be
 * taken; an optional step asks once more, with that step at the end of those before it.
 */
export function eventualSteps({ steps, windowSeconds }: FunnelPath, journeys: string): FunnelSteps {
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

/** How many steps of the chain a journey took; one visit never stands for two steps. */
function chainText(places: readonly number[], windowSeconds: number): string {
  const mode = new Set(places).size < places.length ? ", \\'strict_increase\\'" : '';
  const tests = places.map((place) => `arrayMap(x -> ${placeOf('x')} = ${place}, a)`);
  return `arrayReduce('windowFunnel(${spanMicros(windowSeconds)}${mode})', arrayMap(x -> ${timeOf('x')}, a), ${tests.join(', ')})`;
}
