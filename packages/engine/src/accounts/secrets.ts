import { createHash, randomBytes } from 'node:crypto';

/** A secret nobody can guess: 192 random bits behind a prefix that says what it is for. */
export function newSecret(prefix: string): string {
  return `${prefix}${randomBytes(24).toString('base64url')}`;
}

/**
 * What is stored instead of a secret. A plain SHA-256 is enough, since the secrets are random
 * and not words that somebody could try out.
 */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
