import type { Handlers } from '../edge/handler.ts';

/** Seconds a browser may keep a picture; what has this name never changes. */
const aYear = 31_536_000;

/** The pictures on maps: in once, out to whoever may see the map. */
export const pictureRoutes = {
  async addPicture({ engine, params, upload, request }) {
    await engine.journeys.get(params.workspace, params.map);
    const length = Number(request.headers['content-length'] ?? Number.NaN);
    return engine.pictures.add(params.workspace, upload, Number.isFinite(length) ? length : null);
  },

  async getPicture({ engine, params, reply }) {
    const { type, content } = await engine.pictures.read(params.workspace, params.file);
    reply.header('cache-control', `private, max-age=${aYear}, immutable`);
    // Opened by itself it is still only a picture: nothing in it runs, whatever a browser makes of it.
    reply.header('content-security-policy', "default-src 'none'; sandbox");
    return { name: params.file, type, content };
  },
} satisfies Handlers;
