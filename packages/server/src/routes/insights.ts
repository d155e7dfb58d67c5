import type { Handlers } from '../edge/handler.ts';

/** The numbers of a map. Going away takes the question back. */
export const insightRoutes = {
  measure: ({ engine, params, body, signal }) =>
    engine.insights.measure(params.workspace, body, signal),

  funnel: ({ engine, params, body, signal }) =>
    engine.insights.funnel(params.workspace, body, signal),

  closeup: ({ engine, params, body, signal }) =>
    engine.insights.closeup(params.workspace, body, signal),

  previewRule: ({ engine, params, body, signal }) =>
    engine.insights.previewRule(params.workspace, body.rule, body.scope, signal),
} satisfies Handlers;
