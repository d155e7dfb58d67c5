import type { FastifyInstance } from 'fastify';

/**
 * Lets pages of every origin send events: that is what a write key in a page is for. Cookies mean
 * nothing to the intake and its answers say nothing, so browsers may send them along, which
 * `sendBeacon` always does.
 */
export function allowEveryOrigin(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    reply.header('vary', 'Origin');
    reply.header('access-control-allow-origin', origin ?? '*');
    if (origin) reply.header('access-control-allow-credentials', 'true');
  });
  app.options('/v1/*', async (request, reply) => {
    const wanted = request.headers['access-control-request-headers'];
    reply.header('access-control-allow-methods', 'GET, POST, OPTIONS');
    reply.header('access-control-allow-headers', wanted ?? 'Authorization, Content-Type');
    reply.header('access-control-max-age', '86400');
    return reply.status(204).send();
  });
}
