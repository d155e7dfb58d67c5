import type { FastifyRequest } from 'fastify';
import { publicTokenIn } from './public-page.ts';

/** A request as the log shows it: what opens something stays out of it. */
export function loggedRequest(request: FastifyRequest) {
  return { method: request.method, url: withoutSecrets(request.url), remoteAddress: request.ip };
}

/** The address with the value of every secret replaced. */
export function withoutSecrets(url: string): string {
  const [path = '', query] = url.split('?', 2);
  const token = publicTokenIn(path);
  const shown = token === null ? path : path.replace(token, '…');
  return query === undefined ? shown : `${shown}?${query.replace(/\b(token|pass)=[^&]*/g, '$1=…')}`;
}
