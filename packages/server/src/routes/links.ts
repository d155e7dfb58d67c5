import type { LinkWithToken } from '@waymark/engine';
import type { PublicLink } from '@waymark/model';
import type { Handlers } from '../edge/handler.ts';
import { limiter } from '../edge/limit.ts';
import { personOf } from '../edge/person-of.ts';

export interface LinkRoutesConfig {
  /** Where people reach Waymark, without a slash at the end. */
  url: string;
}

/** Links by which anybody reads one map, and what they read by them. */
export function linkRoutes({ url }: LinkRoutesConfig) {
  // Opening is often, trying out passwords is not.
  const limitTries = limiter({ calls: 20, windowMs: 60_000 });
  const shown = ({ token, ...link }: LinkWithToken): PublicLink => ({
    ...link,
    url: `${url}/p/${token}`,
  });

  return {
    listLinks: async ({ engine, params }) => ({
      links: (await engine.sharing.links.list(params)).map(shown),
    }),

    async createLink({ engine, params, body, caller }) {
      const wish = { ...body, password: body.password ?? null };
      return shown(await engine.sharing.links.create(params, wish, personOf(caller)));
    },

    updateLink: async ({ engine, params: { link, ...place }, body }) =>
      shown(await engine.sharing.links.update(place, link, body)),

    async deleteLink({ engine, params: { link, ...place } }) {
      await engine.sharing.links.remove(place, link);
      return {};
    },

    openPublicMap({ engine, body, request }) {
      if (body.password !== undefined) limitTries(request.ip);
      return engine.sharing.open(body.token, body.password);
    },

    measurePublicMap: ({ engine, body }) => engine.sharing.measure(body.pass),

    async publicPicture({ engine, params, query, reply }) {
      const { type, content } = await engine.sharing.picture(query.pass, params.file);
      reply.header('cache-control', 'private, max-age=3600');
      // Opened by itself it is still only a picture: nothing in it runs, whatever a browser makes of it.
      reply.header('content-security-policy', "default-src 'none'; sandbox");
      return { name: params.file, type, content };
    },
  } satisfies Handlers;
}
