import type { Kysely } from 'kysely';

/** A migration sees the tables of its own time, which no type of today describes. */
export type Then = Kysely<unknown>;
