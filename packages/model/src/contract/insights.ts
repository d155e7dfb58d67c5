import { z } from 'zod';
import { conditionSchema } from '../condition/condition.ts';
import { journeyMapSchema } from '../map/map.ts';
import {
  answerSchema,
  closeupAnswerSchema,
  funnelAnswerSchema,
  rulePreviewSchema,
} from '../question/answer.ts';
import {
  closeupQuestionSchema,
  discoverQuestionSchema,
  funnelQuestionSchema,
  measureQuestionSchema,
  scopeSchema,
} from '../question/question.ts';
import { importSchema } from './imports.ts';
import { atWorkspace } from './place.ts';
import { inWorkspace } from './place-params.ts';
import { route } from './route.ts';
import { detailsSchema, refusedSchema } from './said.ts';

/** A line of a stream that may end in an error after it began. */
export const orError = <T extends z.ZodType>(schema: T) =>
  z.union([schema, z.object({ error: refusedSchema })]);

export const insightRoutes = {
  measure: route({
    method: 'POST',
    path: `${atWorkspace}/measure`,
    summary:
      'Measure a map: one line of JSON after each slice of people, the last line is the whole answer',
    access: 'viewer',
    params: inWorkspace,
    body: measureQuestionSchema,
    answer: orError(answerSchema),
    stream: 'ndjson',
  }),
  funnel: route({
    method: 'POST',
    path: `${atWorkspace}/funnel`,
    summary: 'How many follow a path over the map within a window',
    access: 'viewer',
    params: inWorkspace,
    body: funnelQuestionSchema,
    answer: funnelAnswerSchema,
  }),
  closeup: route({
    method: 'POST',
    path: `${atWorkspace}/closeup`,
    summary: 'One touchpoint from near: over time, waiting, before and after',
    access: 'viewer',
    params: inWorkspace,
    body: closeupQuestionSchema,
    answer: closeupAnswerSchema,
  }),
  previewRule: route({
    method: 'POST',
    path: `${atWorkspace}/preview-rule`,
    summary: 'What a rule fits: how many events, and the latest of them',
    access: 'viewer',
    params: inWorkspace,
    body: z.object({ rule: conditionSchema, scope: scopeSchema }),
    answer: rulePreviewSchema,
  }),
  discover: route({
    method: 'POST',
    path: `${atWorkspace}/discover`,
    summary: 'A first map drafted from the events, with its numbers',
    access: 'editor',
    params: inWorkspace,
    body: discoverQuestionSchema,
    answer: z.object({ map: journeyMapSchema, answer: answerSchema }),
  }),
  listNames: route({
    method: 'GET',
    path: `${atWorkspace}/names`,
    summary:
      'What there is to choose from in rules: events, page paths, properties, channels, and the days covered',
    access: 'viewer',
    params: inWorkspace,
    answer: z.object({
      events: z.array(z.object({ name: z.string(), count: z.number() })),
      paths: z.array(z.object({ path: z.string(), count: z.number() })),
      properties: z.array(z.string()),
      channels: z.array(z.string()),
      firstDay: z.string().nullable(),
      lastDay: z.string().nullable(),
      total: z.number(),
    }),
  }),
  live: route({
    method: 'GET',
    path: `${atWorkspace}/live`,
    summary: 'Events as they arrive, accepted and refused, and imports as they go on',
    access: 'viewer',
    params: inWorkspace,
    query: z.object({ map: z.string().optional() }),
    answer: z.union([
      z.object({
        kind: z.literal('accepted'),
        receivedAt: z.string(),
        at: z.string(),
        type: z.string(),
        name: z.string(),
        channel: z.string(),
        path: z.string(),
        person: z.string(),
        consent: z.string(),
        /** The touchpoint of the asked map it belongs to, null when none. */
        touchpoint: z.string().nullable(),
        properties: z.record(z.string(), z.unknown()),
      }),
      z.object({
        kind: z.literal('refused'),
        receivedAt: z.string(),
        code: z.string(),
        message: z.string(),
        details: detailsSchema,
        /** The beginning of what was sent. */
        excerpt: z.string(),
      }),
      z
        .object({
          kind: z.literal('import'),
          receivedAt: z.string(),
          state: importSchema.shape.state.exclude(['ready']),
          ...importSchema.pick({ id: true, fileName: true, rows: true, added: true }).shape,
        })
        .describe('How far an import is: told as it begins, while it runs, and as it ends'),
    ]),
    stream: 'sse',
  }),
};
export type LiveEvent = z.infer<(typeof insightRoutes)['live']['answer']>;
export type Names = z.infer<(typeof insightRoutes)['listNames']['answer']>;
