import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { WaymarkError } from '@waymark/model';
import type { FastifyInstance } from 'fastify';
import { pathOf } from '../edge/guard.ts';
import { pagePolicy } from '../edge/headers.ts';
import { assets } from './assets.ts';
import { withEarlyLinks } from './early.ts';

/**
 * The web app: its parts, and for every other address that a browser opens as a page the app, which
 * finds its own way from there.
 */
export function serveWeb(app: FastifyInstance, folder: string): void {
  app.register(assets, { folder: join(folder, 'assets') });
  app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    globIgnore: ['assets/**', '**/index.html', '**/*.br', '**/*.gz'],
    // Compressed once when they are built: doing it for each reader took longer than sending.
    preCompressed: true,
    setHeaders: (reply) => {
      reply.header('cache-control', 'no-cache');
    },
  });
  const page = join(folder, 'index.html');
  app.setNotFoundHandler(async (request, reply) => {
    const opensPage = request.method === 'GET' || request.method === 'HEAD';
    const path = pathOf(request);
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
