import { answerSchema, closeupAnswerSchema, funnelAnswerSchema } from '../question/answer.ts';
import {
  closeupQuestionSchema,
  funnelQuestionSchema,
  measureQuestionSchema,
} from '../question/question.ts';
import { orError } from './insights.ts';
import { atMap } from './place.ts';
import { onMap } from './place-params.ts';
import { route } from './route.ts';

/**
 * The questions about a map as it is saved. Whoever was let into single maps asks these: with the
 * others, which take any map along, they could count whatever they like in the workspace.
 */
export const mapInsightRoutes = {
  measureMap: route({
    method: 'POST',
    path: `${atMap}/measure`,
    summary: 'Measure a saved map, in lines as “measure” does',
    access: 'viewer',
    params: onMap,
    body: measureQuestionSchema.omit({ map: true }),
    answer: orError(answerSchema),
    stream: 'ndjson',
  }),
  funnelOfMap: route({
    method: 'POST',
    path: `${atMap}/funnel`,
    summary: 'How many follow a path over a saved map within a window',
    access: 'viewer',
    params: onMap,
    body: funnelQuestionSchema.omit({ map: true }),
    answer: funnelAnswerSchema,
  }),
  closeupOfMap: route({
    method: 'POST',
    path: `${atMap}/closeup`,
    summary: 'One touchpoint of a saved map from near',
    access: 'viewer',
    params: onMap,
    body: closeupQuestionSchema.omit({ map: true }),
    answer: closeupAnswerSchema,
  }),
};
