import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { WaymarkError } from '@waymark/model';
import type { FastifyInstance } from 'fastify';
import { pathOf } from '../edge/guard.ts';
import { pagePolicy } from '../edge/headers.ts';
import { withEarlyLinks } from './early.ts';

const builtPart = /^\/assets\/\w[\w.~-]*$/;

/**
 * The web app: files with a hash in their name are kept for good, every other address that a
 * browser opens as a page gets the app, which finds its own way from there.
 */
export function serveWeb(app: FastifyInstance, folder: string): void {
  app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    globIgnore: ['**/index.html', '**/*.br', '**/*.gz'],
    // Compressed once when they are built: doing it for each reader took longer than sending.
    preCompressed: true,
    setHeaders(reply, path) {
      const hashed = path.startsWith(join(folder, 'assets'));
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const page = join(folder, 'index.html');
  app.setNotFoundHandler(async (request, reply) => {
    const opensPage = request.method === 'GET' || request.method === 'HEAD';
    const path = pathOf(request);
    // Files are listed at the start; pages built anew since then have parts of other names.
    if (opensPage && builtPart.test(path) && existsSync(join(folder, path))) {
      return reply.sendFile(path);
    }
    if (!opensPage || path.startsWith('/api/') || path.startsWith('/v1/') || /\.\w+$/.test(path)) {
      throw new WaymarkError('NOT_FOUND', `There is nothing at ${request.method} ${path}.`);
    }
    if (!existsSync(page)) {
      throw new WaymarkError(
        'NOT_FOUND',
        'The pages have not been built yet. Run `npm run build`, then start again.',
      );
    }
    const { html, allowed } = withEarlyLinks(readFileSync(page, 'utf8'), { folder, path });
    if (allowed !== '') reply.header('content-security-policy', pagePolicy({ allowed }));
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html);
  });
}
