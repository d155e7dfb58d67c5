import { hash } from 'node:crypto';
import type { WaymarkEvent } from '@waymark/model';

export type PersonKind = 'anonymous' | 'user';

/**
 * The 64 bits by which an id is stored. Kinds are kept apart, so a user "7" is not the visitor "7".
 * The table computes the same in SQL, `halfMD5(concat('u', id))` or `'a'` for an anonymous id.
 */
export function personOf(kind: PersonKind, id: string): bigint {
  const digest = hash('md5', (kind === 'user' ? 'u' : 'a') + id, 'buffer');
  return digest.readBigUInt64BE(0);
}

/** Whose event it is by its own ids alone: the user where one is named, else the visitor. */
export function personOfEvent(event: Pick<WaymarkEvent, 'userId' | 'anonymousId'>): bigint {
  return event.userId === ''
    ? personOf('anonymous', event.anonymousId)
    : personOf('user', event.userId);
}
