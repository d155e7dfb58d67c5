import { type Locale, locales } from '@waymark/model';
import type { FastifyRequest } from 'fastify';

/** The first language of a browser that Waymark speaks. */
export function localeOf({ headers }: Pick<FastifyRequest, 'headers'>): Locale {
  const wanted = (headers['accept-language'] ?? '').toLowerCase().split(',');
  const spoken = wanted.map((language) => locales.find((it) => language.trim().startsWith(it)));
  return spoken.find((it) => it !== undefined) ?? locales[0];
}
