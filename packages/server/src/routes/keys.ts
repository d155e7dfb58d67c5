import type { Handlers } from '../edge/handler.ts';

/** The keys of a workspace. */
export const keyRoutes = {
  listKeys: async ({ engine, params }) => ({
    keys: await engine.accounts.keys.list(params.workspace),
  }),

  createKey: ({ engine, params, body }) =>
    engine.accounts.keys.create(params.workspace, body.kind, body.name),

  async deleteKey({ engine, params }) {
    await engine.accounts.keys.remove(params.workspace, params.key);
    return {};
  },
} satisfies Handlers;
