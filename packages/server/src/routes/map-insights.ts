import type { Engine, MapPlace } from '@waymark/engine';
import type { Handlers } from '../edge/handler.ts';

/** The numbers of a map as it stands, with what was drawn a moment ago. */
export const mapInsightRoutes = {
  measureMap: async ({ engine, params, body, signal }) =>
    engine.insights.measure(params.workspace, await asked(engine, params, body), signal),

  funnelOfMap: async ({ engine, params, body, signal }) =>
    engine.insights.funnel(params.workspace, await asked(engine, params, body), signal),

  closeupOfMap: async ({ engine, params, body, signal }) =>
    engine.insights.closeup(params.workspace, await asked(engine, params, body), signal),
} satisfies Handlers;

async function asked<Q extends object>(
  { drawing }: Engine,
  { workspace, map }: MapPlace,
  question: Q,
) {
  return { ...question, map: (await drawing.get(workspace, map)).map };
}
