import type { Context } from '../context/index.ts';
import { hashOf, newSecret } from './secrets.ts';

/** How long the owner stays signed in on one browser, in milliseconds. */
export const sessionLifetime = 30 * 24 * 60 * 60 * 1000;

export interface Session {
  /** What the browser's cookie holds. */
  secret: string;
  expiresAt: number;
}

/** Who is signed in. Only hashes are stored, so the store alone opens nothing. */
export interface Sessions {
  start(): Promise<Session>;
  /** Whether the secret belongs to a session that still runs. */
  holds(secret: string): Promise<boolean>;
  end(secret: string): Promise<void>;
}

export function sessions({ documents: { db }, now }: Context): Sessions {
  return {
    async start() {
      const secret = newSecret('session_');
      const expiresAt = now() + sessionLifetime;
      await db
        .insertInto('sessions')
        .values({
          hash: hashOf(secret),
          created_at: new Date(now()),
          expires_at: new Date(expiresAt),
        })
        .execute();
      await db.deleteFrom('sessions').where('expires_at', '<', new Date(now())).execute();
      return { secret, expiresAt };
    },

    async holds(secret) {
      const found = await db
        .selectFrom('sessions')
        .select('hash')
        .where('hash', '=', hashOf(secret))
        .where('expires_at', '>', new Date(now()))
        .executeTakeFirst();
      return found !== undefined;
    },

    async end(secret) {
      await db.deleteFrom('sessions').where('hash', '=', hashOf(secret)).execute();
    },
  };
}
