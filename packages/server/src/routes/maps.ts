import { say } from '@waymark/model';
import type { Handlers } from '../edge/handler.ts';
import { personOf } from '../edge/person-of.ts';

/** The maps of a workspace. */
export const mapRoutes = {
  async listMaps({ engine, params, caller }) {
    const roles = await engine.accounts.access.rolesIn(caller, params.workspace);
    const all = await engine.journeys.list(params.workspace);
    return {
      maps: all.flatMap((map) => {
        const role = roles.get(map.id);
        return role ? [{ ...map, role }] : [];
      }),
    };
  },

  async createMap({ engine, params, body, role }) {
    const saved =
      'template' in body
        ? await engine.journeys.begin(params.workspace, body.template, body.title)
        : await engine.journeys.create(params.workspace, body.map);
    return { ...saved, role };
  },

  getMap: async ({ engine, params, role }) => ({
    ...(await engine.drawing.get(params.workspace, params.map)),
    role,
  }),

  async saveMap({ engine, params, body: { revision, map: document }, caller, role }) {
    const change = { revision, document, person: personOf(caller) };
    const saved = await engine.drawing.save(params.workspace, params.map, change);
    return { ...saved, role };
  },

  async deleteMap({ engine, params }) {
    await engine.drawing.remove(params.workspace, params.map);
    return {};
  },

  async exportMap({ engine, params }) {
    const { map } = await engine.drawing.get(params.workspace, params.map);
    return {
      name: `${say(map.title, 'en') || 'map'}.waymark.json`,
      type: 'application/json',
      content: `${JSON.stringify(map, null, 2)}\n`,
    };
  },
} satisfies Handlers;
