import type { FastifyInstance } from 'fastify';
import { openToOthers, pathOf } from './guard.ts';

/** Scripts and data from here only; inline styles, since charts and menus place themselves. */
const pagePolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers that keep a browser from doing more with an answer than is meant. */
export function secureHeaders(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    const path = pathOf(request);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'same-origin');
    if (openToOthers(path)) {
      reply.header('cross-origin-resource-policy', 'cross-origin');
      return;
    }
    reply.header('cross-origin-resource-policy', 'same-origin');
    reply.header('cross-origin-opener-policy', 'same-origin');
    if (!reply.hasHeader('content-security-policy')) {
      reply.header('content-security-policy', pagePolicy);
    }
    reply.header('x-frame-options', 'DENY');
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
