import { say } from '@waymark/model';
import type { Handlers } from '../edge/handler.ts';

/** The maps of a workspace. */
export const mapRoutes = {
  listMaps: async ({ engine, params }) => ({ maps: await engine.journeys.list(params.workspace) }),

  createMap: ({ engine, params, body }) =>
    'template' in body
      ? engine.journeys.begin(params.workspace, body.template, body.title)
      : engine.journeys.create(params.workspace, body.map),

  getMap: ({ engine, params }) => engine.journeys.get(params.workspace, params.map),

  saveMap: ({ engine, params, body }) =>
    engine.journeys.save(params.workspace, params.map, body.revision, body.map),

  async deleteMap({ engine, params }) {
    await engine.journeys.remove(params.workspace, params.map);
    return {};
  },

  async exportMap({ engine, params }) {
    const { map } = await engine.journeys.get(params.workspace, params.map);
    return {
      name: `${say(map.title, 'en') || 'map'}.waymark.json`,
      type: 'application/json',
      content: `${JSON.stringify(map, null, 2)}\n`,
    };
  },
} satisfies Handlers;
