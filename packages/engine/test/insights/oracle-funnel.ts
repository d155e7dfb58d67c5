import type { FunnelQuestion } from '@waymark/model';
import { type Asked, journeysOf, span, type Visit, type World } from './oracle.ts';

/** Journeys that reach each step, by trying every way there is. */
export function funnelSlowly(world: World, asked: Asked, question: FunnelQuestion): number[] {
  const journeys = journeysOf(world, asked);
  const placeOf = (id: string): number => asked.map.touchpoints.findIndex((it) => it.id === id);
  const steps = question.steps.map((step, at) => ({
    place: placeOf(step.touchpoint),
    optional: at > 0 && step.optional,
  }));
  const window = span(question.windowSeconds);
  // Where a touchpoint comes back, one visit must not stand for two steps.
  const isRepeating = new Set(steps.map((step) => step.place)).size < steps.length;
  return steps.map((_, at) => {
    const paths = question.order === 'strict' ? waysTo(steps, at) : [wholeWayTo(steps, at)];
    return journeys.filter((journey) =>
      paths.some((path) =>
        question.order === 'strict'
          ? goesStrictly(journey, path, window)
          : goesEventually(journey, path, window, isRepeating),
      ),
    ).length;
  });
}

type Step = { place: number; optional: boolean };

const wholeWayTo = (steps: Step[], at: number): number[] =>
  steps
    .filter((step, index) => index === at || (index < at && !step.optional))
    .map((step) => step.place);

/** Every choice of the optional steps before it. */
function waysTo(steps: Step[], at: number): number[][] {
  return steps
    .slice(0, at)
    .reduceRight<number[][]>(
      (ways, step) => [...ways.map((way) => [step.place, ...way]), ...(step.optional ? ways : [])],
      [[steps[at]?.place ?? -1]],
    );
}

function goesEventually(
  journey: Visit[],
  path: number[],
  window: bigint,
  isRepeating: boolean,
): boolean {
  return journey.some((start, begin) => {
    if (start.place !== path[0]) return false;
    let index = begin;
    for (const place of path.slice(1)) {
      const at = journey[index]?.at ?? 0n;
      index = journey.findIndex(
        (visit, after) => visit.place === place && (isRepeating ? after > index : visit.at >= at),
      );
      const next = journey[index];
      if (!next || next.at - start.at > window) return false;
    }
    return true;
  });
}

/** Stays are visits to one touchpoint in a row. */
function goesStrictly(journey: Visit[], path: number[], window: bigint): boolean {
  const stays: { place: number; first: bigint; last: bigint }[] = [];
  for (const { place, at } of journey) {
    const stay = stays.at(-1);
    if (stay?.place === place) stay.last = at;
    else stays.push({ place, first: at, last: at });
  }
  return stays.some((start, index) =>
    path.every((place, step) => {
      const stay = stays[index + step];
      return stay?.place === place && (step === 0 || stay.first - start.last <= window);
    }),
  );
}
