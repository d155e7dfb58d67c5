import {
  type Answer,
  type ArrowAnswer,
  type Definition,
  type JourneyMap,
  type MoveAnswer,
  say,
  type TouchpointAnswer,
} from '@waymark/model';
import { goalPlaces } from '../journey/journeys.ts';
import { quantiles, type Spread, sumSpreads } from './spread.ts';
import { hasOwnRule, ruledArrows } from './steps.ts';
import type { Step, Sums } from './sums.ts';

/** What an answer says beside the counts of steps. */
export type Surroundings = Pick<Answer, 'unmatched' | 'unmeasured' | 'overlaps'>;

/** The answer for what has been summed so far. */
export function shapeAnswer(
  map: JourneyMap,
  sums: Sums,
  question: Definition,
  surroundings: Surroundings,
): Answer {
  const steps = [...sums.steps.values()];
  return {
    question,
    journeys: total(steps.filter(isEntry)),
    touchpoints: map.touchpoints.map((_, index) => touchpointAnswer(map, index, sums)),
    moves: steps
      .filter(isMove)
      .map((step) => moveAnswer(map, step, sums))
      .sort(byWeight),
    arrows: arrowAnswers(map, sums),
    ...surroundings,
  };
}

export const isEntry = (step: Step): boolean => step.from === 0;
export const isMove = (step: Step): boolean => step.from !== 0 && step.from !== step.to;

const total = (steps: readonly Step[]): number => steps.reduce((sum, step) => sum + step.count, 0);

/** One touchpoint's figures. Exits are the visits that neither a move nor a repeat follows. */
export function touchpointAnswer(map: JourneyMap, index: number, sums: Sums): TouchpointAnswer {
  const place = index + 1;
  const steps = [...sums.steps.values()];
  const arriving = steps.filter((step) => step.to === place);
  const leaving = steps.filter((step) => step.from === place);
  const visits = total(arriving);
  const journeys = arriving.reduce((sum, step) => sum + step.first, 0);
  const goals = arriving.reduce((sum, step) => sum + step.goals, 0);
  const touchpoint = map.touchpoints[index];
  return {
    id: touchpoint?.id ?? '',
    name: say(touchpoint?.name, 'en'),
    journeys,
    visits,
    repeats: total(arriving.filter((step) => step.from === place)),
    entries: total(arriving.filter(isEntry)),
    exits: visits - total(leaving),
    ...times(sumSpreads(arriving.filter(isMove).map((step) => step.spread)), sums),
    goalShare: goalPlaces(map).length === 0 || journeys === 0 ? null : goals / journeys,
  };
}

function times(
  spread: Spread,
  sums: Sums,
): { medianSeconds: number | null; p90Seconds: number | null } {
  const [medianSeconds = null, p90Seconds = null] = quantiles(spread, [0.5, 0.9], sums.layout);
  return { medianSeconds, p90Seconds };
}

function moveAnswer(map: JourneyMap, step: Step, sums: Sums): MoveAnswer {
  const from = map.touchpoints[step.from - 1]?.id ?? '';
  const to = map.touchpoints[step.to - 1]?.id ?? '';
  return {
    from,
    to,
    count: step.count,
    journeys: step.journeys,
    ...times(step.spread, sums),
    drawn: map.arrows.some((arrow) => arrow.from === from && arrow.to === to),
  };
}

const byWeight = (a: MoveAnswer, b: MoveAnswer): number =>
  b.count - a.count || (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1);

/** Every arrow of the map by its own rule; a direct one without a time is the plain move. */
function arrowAnswers(map: JourneyMap, sums: Sums): ArrowAnswer[] {
  const ruled = new Map(ruledArrows(map).map((arrow) => [arrow.id, sums.arrows.get(arrow.index)]));
  const place = new Map(map.touchpoints.map(({ id }, index) => [id, index + 1]));
  return map.arrows.map((arrow) => {
    const pair = ((place.get(arrow.from) ?? 0) << 8) | (place.get(arrow.to) ?? 0);
    const step = hasOwnRule(arrow) ? ruled.get(arrow.id) : sums.steps.get(pair);
    return {
      id: arrow.id,
      from: arrow.from,
      to: arrow.to,
      journeys: step?.journeys ?? 0,
      count: step?.count ?? 0,
      ...times(step?.spread ?? new Map(), sums),
    };
  });
}
