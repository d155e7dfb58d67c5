import { refusal } from '@waymark/model';
import type { Handlers } from '../edge/handler.ts';

/** Seconds a browser may keep a picture; what has this name never changes. */
const aYear = 31_536_000;

/** The pictures on maps: in once, out to whoever may see the map. */
export const pictureRoutes = {
  async addPicture({ engine, params, upload, request }) {
    const length = Number(request.headers['content-length'] ?? Number.NaN);
    return engine.mapPictures.add(params, upload, Number.isFinite(length) ? length : null);
  },

  async copyPictures({ engine, params, body, caller }) {
    const role = await engine.accounts.access.roleFor(caller, body.from);
    if (role === null) throw refusal('NOT_FOUND', 'pictures-elsewhere', {});
    return { files: await engine.mapPictures.copy(body.from, params, body.files) };
  },

  async getPicture({ engine, params, reply }) {
    const { type, content } = await engine.mapPictures.read(params, params.file);
    reply.header('cache-control', `private, max-age=${aYear}, immutable`);
    // Opened by itself it is still only a picture: nothing in it runs, whatever a browser makes of it.
    reply.header('content-security-policy', "default-src 'none'; sandbox");
    return { name: params.file, type, content };
  },
} satisfies Handlers;
