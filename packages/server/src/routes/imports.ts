import type { Handlers } from '../edge/handler.ts';

/** Files of events: upload, look, start, take back. */
export const importRoutes = {
  uploadImport: ({ engine, params, query, upload, signal }) =>
    engine.transfer.upload(params.workspace, query.name, upload, signal),

  listImports: async ({ engine, params }) => ({
    imports: await engine.transfer.list(params.workspace),
  }),

  getImport: ({ engine, params }) => engine.transfer.get(params.workspace, params.import),

  startImport: ({ engine, params, body }) =>
    engine.transfer.start(params.workspace, params.import, body),

  async cancelImport({ engine, params }) {
    await engine.transfer.cancel(params.workspace, params.import);
    return {};
  },

  async rejectedRows({ engine, params }) {
    const { name, content } = await engine.transfer.rejected(params.workspace, params.import);
    return { name, type: 'text/csv; charset=utf-8', content };
  },
} satisfies Handlers;
