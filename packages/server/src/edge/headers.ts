import type { Sharing } from '@waymark/engine';
import type { FastifyInstance } from 'fastify';
import { openToOthers, pathOf } from './guard.ts';
import { publicTokenIn } from './public-page.ts';

/**
 * Scripts and data from here only; inline styles, since charts and menus place themselves.
 *
 * @param frames who may show the page in a frame: nobody unless it says so.
 * @param allowed the hash of a script that stands in the page itself.
 */
export const pagePolicy = ({ frames = "'none'", allowed = '' } = {}): string =>
  [
    "default-src 'self'",
    `script-src 'self' ${allowed}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frames}`,
  ].join('; ');

const unframed = pagePolicy();
const framed = pagePolicy({ frames: '*' });

/**
 * Headers that keep a browser from doing more with an answer than is meant. Only the public page of
 * a link that allows it may stand in a frame of another site.
 */
export function secureHeaders(
  app: FastifyInstance,
  { mayBeFramed }: Pick<Sharing, 'mayBeFramed'>,
): void {
  app.addHook('onSend', async (request, reply) => {
    const path = pathOf(request);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'same-origin');
    if (openToOthers(path)) {
      reply.header('cross-origin-resource-policy', 'cross-origin');
      return;
    }
    const token = publicTokenIn(path);
    const inFrames = token !== null && (await mayBeFramed(token));
    reply.header('cross-origin-resource-policy', 'same-origin');
    reply.header('cross-origin-opener-policy', 'same-origin');
    if (!reply.hasHeader('content-security-policy')) {
      reply.header('content-security-policy', inFrames ? framed : unframed);
    }
    if (!inFrames) reply.header('x-frame-options', 'DENY');
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
