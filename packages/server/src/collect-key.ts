import { WaymarkError } from '@waymark/model';
import type { FastifyRequest } from 'fastify';

/**
 * The write key of a request, which Segment's clients send as the name of basic authentication, in
 * the body, or in the address. Errors: BAD_KEY when there is none.
 */
export function writeKeyOf(request: FastifyRequest, body: unknown): string {
  const key =
    basicName(request.headers.authorization) ||
    textAt(body, 'writeKey') ||
    textAt(request.query, 'writeKey');
  if (key) return key;
  throw new WaymarkError(
    'BAD_KEY',
    'There is no write key: send it as the name of basic authentication, or as “writeKey” in the body.',
  );
}

function basicName(header: string | undefined): string {
  const encoded = /^Basic\s+(\S+)$/i.exec(header ?? '')?.[1];
  if (!encoded) return '';
  return Buffer.from(encoded, 'base64').toString('utf8').split(':')[0] ?? '';
}

function textAt(object: unknown, name: string): string {
  if (typeof object !== 'object' || object === null || !(name in object)) return '';
  const value: unknown = Reflect.get(object, name);
  return typeof value === 'string' ? value : '';
}
