import {
  type Answer,
  emptyMap,
  type JourneyMap,
  type Touchpoint,
  type Words,
} from '@waymark/model';
import { chooseArrows } from './arrows.ts';
import type { Candidate } from './candidates.ts';
import { orderByFlow } from './order.ts';
import { arrangeRows } from './rows.ts';
import { placeInStages } from './stages.ts';

/** The touchpoints alone, with short ids, so that they can be measured before they are placed. */
export function sketch(candidates: readonly Candidate[], title: Words): JourneyMap {
  const precise = [...candidates].sort((a, b) => wildcards(a) - wildcards(b));
  const stage = { id: 'all', name: { en: 'All', nl: 'Alles' }, kind: 'purchase' as const };
  const touchpoints = precise.map(
    (candidate, i): Touchpoint => ({
      id: `t${i + 1}`,
      stage: stage.id,
      row: 0,
      name: candidate.name,
      channel: candidate.channel,
      onstage: true,
      makeOrBreak: false,
      rule: candidate.rule,
    }),
  );
  const goals = precise.flatMap((candidate, i) =>
    candidate.goal ? [{ id: `g${i + 1}`, name: candidate.name, touchpoint: `t${i + 1}` }] : [],
  );
  return { ...emptyMap(title), stages: [stage], touchpoints, goals };
}

/** The sketch laid out: stages, rows and the arrows worth drawing, from what was measured. */
export function layOut(
  sketched: JourneyMap,
  candidates: readonly Candidate[],
  answer: Answer,
  all: boolean,
): JourneyMap {
  const stageByRule = new Map(candidates.map((candidate) => [candidate.rule, candidate.stage]));
  const entries = new Map(
    answer.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint.entries]),
  );
  const order = orderByFlow(
    sketched.touchpoints.map((touchpoint) => touchpoint.id),
    answer.moves,
    entries,
  );
  const byId = new Map(sketched.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  const known = order.map((key) => {
    const rule = byId.get(key)?.rule;
    return { key, stage: rule ? stageByRule.get(rule) : undefined };
  });
  const { stages, stageOf } = placeInStages(known, answer.moves);
  const columns = stages.map((stage) => order.filter((id) => stageOf.get(id) === stage.id));
  const rows = arrangeRows(columns, answer.moves);
  return {
    ...sketched,
    stages,
    touchpoints: sketched.touchpoints.map((touchpoint) => ({
      ...touchpoint,
      stage: stageOf.get(touchpoint.id) ?? touchpoint.stage,
      row: rows.get(touchpoint.id) ?? 0,
    })),
    arrows: chooseArrows(answer.moves, all),
    lanes: [
      { id: 'doing', kind: 'doing' },
      { id: 'feeling', kind: 'feeling' },
      { id: 'pains', kind: 'pains' },
      { id: 'opportunities', kind: 'opportunities' },
      { id: 'backstage', kind: 'backstage' },
    ],
  };
}

/** The answer to the sketch is the answer to the drafted map, once its arrows are marked as drawn. */
export function withArrows(answer: Answer, map: JourneyMap): Answer {
  const drawn = new Map(map.arrows.map((arrow) => [`${arrow.from} ${arrow.to}`, arrow]));
  const moves = answer.moves.map((move) => ({
    ...move,
    drawn: drawn.has(`${move.from} ${move.to}`),
  }));
  const arrows = moves.flatMap((move) => {
    const arrow = drawn.get(`${move.from} ${move.to}`);
    if (!arrow) return [];
    const { from, to, count, journeys, medianSeconds, p90Seconds } = move;
    return [{ id: arrow.id, from, to, count, journeys, medianSeconds, p90Seconds }];
  });
  return { ...answer, moves, arrows };
}

/** An exact page or name takes an event before a pattern does. */
const wildcards = (candidate: Candidate): number =>
  candidate.rule.kind === 'page' ? 1 + candidate.key.split('*').length : 0;
