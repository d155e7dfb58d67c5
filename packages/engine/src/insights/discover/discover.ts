import {
  type Answer,
  type DiscoverQuestion,
  type JourneyMap,
  mostTouchpoints,
  refusal,
  type Scope,
  type Words,
} from '@waymark/model';
import type { Stretch } from '@waymark/query';
import type { EventStore } from '@waymark/stores';
import { candidatesFrom } from './candidates.ts';
import { chooseCandidates } from './choose.ts';
import { layOut, sketch, withArrows } from './draft.ts';
import { lookAtEvents } from './seen.ts';

/** What discovery needs from the rest of the room. */
export interface DiscoverParts {
  events: EventStore;
  stretchOf(workspace: string, scope: Scope): Promise<Stretch>;
  /** The whole answer for a map, all slices counted. */
  measure(
    workspace: string,
    question: { map: JourneyMap; scope: Scope },
    signal?: AbortSignal,
  ): Promise<Answer>;
}

export interface Discovered {
  map: JourneyMap;
  answer: Answer;
}

const draftTitle: Words = { en: 'How people go', nl: 'Hoe mensen gaan' };

/**
 * A first map from the events: what people reach becomes touchpoints, in the order most of them go,
 * with the main moves as arrows. A draft: the names, stages and rules are for a person to correct.
 */
export async function discover(
  parts: DiscoverParts,
  workspace: string,
  question: DiscoverQuestion,
  signal?: AbortSignal,
): Promise<Discovered> {
  const { scope, all } = question;
  const seen = await lookAtEvents(parts.events, await parts.stretchOf(workspace, scope), signal);
  const candidates = candidatesFrom(seen, all);
  if (candidates.length === 0) {
    throw refusal('NOT_FOUND', 'nothing-to-draft', {});
  }
  const chosen = all
    ? candidates.slice(0, mostTouchpoints)
    : chooseCandidates(candidates, question.explain);
  const title = question.title ? { en: question.title, nl: question.title } : draftTitle;
  const sketched = sketch(chosen, title);
  const answer = await parts.measure(workspace, { map: sketched, scope }, signal);
  const map = layOut(sketched, chosen, answer, all);
  return { map, answer: withArrows(answer, map) };
}
