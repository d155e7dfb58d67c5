import { existsSync, readFileSync } from 'node:fs';
import { WaymarkError } from '@waymark/model';
import type { FastifyInstance } from 'fastify';

/** The browser tracker, for pages of any origin; kept for a short while so that a new one spreads. */
export function serveTracker(app: FastifyInstance, file: string): void {
  app.get('/w.js', async (_request, reply) => {
    if (!existsSync(file)) {
      throw new WaymarkError('NOT_FOUND', 'The tracker has not been built yet: `npm run build`.');
    }
    return reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .header('access-control-allow-origin', '*')
      .send(readFileSync(file));
  });
}
