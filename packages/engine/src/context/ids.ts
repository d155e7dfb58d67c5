import { randomBytes } from 'node:crypto';

/** A short id that is no secret. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(9).toString('base64url')}`;
}
