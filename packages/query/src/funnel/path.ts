import { type FunnelQuestion, refusal } from '@waymark/model';

/** A path as places on the map. */
export interface FunnelPath {
  steps: { place: number; optional: boolean }[];
  windowSeconds: number;
  order: FunnelQuestion['order'];
}

/** For every step whether a journey reached it, as expressions over rows of `from`. */
export interface FunnelSteps {
  columns: string[];
  from: string;
}

/**
 * The path of a funnel question. The window begins with the first step, so that one is never optional.
 * Errors: BAD_REQUEST when a step is not a touchpoint of the map.
 */
export function funnelPath({ map, steps, windowSeconds, order }: FunnelQuestion): FunnelPath {
  const place = new Map(map.touchpoints.map(({ id }, index) => [id, index + 1]));
  return {
    windowSeconds,
    order,
    steps: steps.map(({ touchpoint, optional }, index) => {
      const found = place.get(touchpoint);
      if (found === undefined) {
        throw refusal('BAD_REQUEST', 'map-no-touchpoint', { id: touchpoint });
      }
      return { place: found, optional: index > 0 && optional };
    }),
  };
}
