import { refusal } from '@waymark/model';

export interface Limit {
  /** How many calls may be made within the window. */
  calls: number;
  windowMs: number;
}

/** Counts calls by who makes them, such as an address. Errors: TOO_MANY_REQUESTS with the seconds to wait. */
export function limiter({ calls, windowMs }: Limit, now: () => number = Date.now) {
  const seen = new Map<string, { count: number; until: number }>();
  return function limit(who: string): void {
    const at = now();
    for (const [it, { until }] of seen) if (until <= at) seen.delete(it);
    const entry = seen.get(who) ?? { count: 0, until: at + windowMs };
    seen.set(who, { ...entry, count: entry.count + 1 });
    if (entry.count < calls) return;
    throw refusal(
      'TOO_MANY_REQUESTS',
      'too-many-tries',
      {},
      { retryAfter: (entry.until - at) / 1000 },
    );
  };
}
