import type { Handlers } from '../edge/handler.ts';

/** From events to a first map, and what rules can be made of. */
export const discoverRoutes = {
  discover: ({ engine, params, body, signal }) =>
    engine.discovery.discover(params.workspace, body, signal),
  listNames: ({ engine, params }) => engine.discovery.names(params.workspace),
} satisfies Handlers;
