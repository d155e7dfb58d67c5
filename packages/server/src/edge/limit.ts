import { refusal } from '@waymark/model';
import type { FastifyRequest } from 'fastify';

export interface Limit {
  /** How many calls one address may make within the window. */
  calls: number;
  windowMs: number;
}

/** Counts calls per address. Errors: TOO_MANY_REQUESTS with the seconds to wait. */
export function limiter({ calls, windowMs }: Limit, now: () => number = Date.now) {
  const seen = new Map<string, { count: number; until: number }>();
  return function limit(request: Pick<FastifyRequest, 'ip'>): void {
    const at = now();
    for (const [ip, { until }] of seen) if (until <= at) seen.delete(ip);
    const entry = seen.get(request.ip) ?? { count: 0, until: at + windowMs };
    seen.set(request.ip, { ...entry, count: entry.count + 1 });
    if (entry.count < calls) return;
    throw refusal(
      'TOO_MANY_REQUESTS',
      'too-many-tries',
      {},
      { retryAfter: (entry.until - at) / 1000 },
    );
  };
}
