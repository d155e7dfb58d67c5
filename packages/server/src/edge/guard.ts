import { WaymarkError } from '@waymark/model';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type ServerConfig, urlHost } from '../config.ts';
import { publicTokenIn } from './public-page.ts';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** What pages of other origins are meant to reach: the intake and the tracker's script. */
export const openToOthers = (path: string): boolean => path.startsWith('/v1/') || path === '/w.js';

/**
 * Loopback is not trusted: a page in the owner's own browser can reach it too. Refuses requests
 * under a foreign host name (DNS rebinding) and those that another origin's page sends.
 */
export function guard(app: FastifyInstance, config: ServerConfig): void {
  const ourHosts = new Set(loopback);
  if (!['0.0.0.0', '::', '[::]'].includes(config.host)) ourHosts.add(urlHost(config.host));
  const publicOrigin = config.origin ? new URL(config.origin) : null;
  if (publicOrigin) ourHosts.add(publicOrigin.hostname);

  app.addHook('onRequest', async (request) => {
    const host = hostOf(request);
    if (!host || !ourHosts.has(host.hostname)) {
      throw new WaymarkError(
        'FOREIGN_HOST',
        `Waymark does not answer under the name “${request.headers.host ?? ''}”. If it is meant to, set WAYMARK_ORIGIN to its address.`,
      );
    }
    if (openToOthers(pathOf(request))) return;
    const origins = [`http://${host.host}`, publicOrigin?.origin];
    if (isForeign(request, origins)) {
      throw new WaymarkError('FOREIGN_ORIGIN', 'A page of another origin may not ask this.');
    }
  });
}

/** The path without the query. */
export function pathOf(request: FastifyRequest): string {
  const end = request.url.indexOf('?');
  return end < 0 ? request.url : request.url.slice(0, end);
}

function isForeign(request: FastifyRequest, origins: (string | undefined)[]): boolean {
  const { origin } = request.headers;
  if (origin !== undefined) return !origins.includes(origin);
  const site = request.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  // Following a link from elsewhere to one of our pages is fine; it reads nothing for the other.
  // So is showing a public page in a frame, as far as that page's own headers let it.
  const path = pathOf(request);
  const windows = publicTokenIn(path) === null ? ['document'] : ['document', 'iframe'];
  const opensPage =
    request.method === 'GET' &&
    request.headers['sec-fetch-mode'] === 'navigate' &&
    windows.includes(String(request.headers['sec-fetch-dest']));
  return !(opensPage && !path.startsWith('/api/'));
}

/** A name or address with or without a port, and nothing that a URL would read otherwise. */
const hostHeader = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d+)?$/i;

function hostOf({ headers: { host } }: FastifyRequest): URL | null {
  return host && hostHeader.test(host) ? URL.parse(`http://${host}`) : null;
}
