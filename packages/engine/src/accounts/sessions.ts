import type { Context } from '../context/index.ts';
import { hashOf, newSecret } from './secrets.ts';

/** How long somebody stays signed in on one browser, in milliseconds. */
export const sessionLifetime = 30 * 24 * 60 * 60 * 1000;

export interface Session {
  /** What the browser's cookie holds. */
  secret: string;
  person: string;
  expiresAt: number;
}

/** Who is signed in. Only hashes are stored, so the store alone opens nothing. */
export interface Sessions {
  start(person: string): Promise<Session>;
  /** Whose session it is that still runs, null when there is none. */
  personOf(secret: string): Promise<string | null>;
  end(secret: string): Promise<void>;
  /** Ends all of somebody's sessions but the one that is kept. */
  endOthers(person: string, kept: string | null): Promise<void>;
}

export function sessions({ documents: { db }, now, signals }: Context): Sessions {
  // Lines that a session opened close with it.
  const tellEverywhere = async (person: string): Promise<void> => {
    const places = ['members', 'grants'] as const;
    const found = await Promise.all(
      places.map((table) =>
        db.selectFrom(table).select('workspace').where('person', '=', person).execute(),
      ),
    );
    const workspaces = new Set(found.flat().map(({ workspace }) => workspace));
    for (const workspace of workspaces) signals.tell('accessChanged', { workspace, person });
  };

  return {
    async start(person) {
      const secret = newSecret('session_');
      const expiresAt = now() + sessionLifetime;
      await db
        .insertInto('sessions')
        .values({
          hash: hashOf(secret),
          person,
          created_at: new Date(now()),
          expires_at: new Date(expiresAt),
        })
        .execute();
      await db.deleteFrom('sessions').where('expires_at', '<', new Date(now())).execute();
      return { secret, person, expiresAt };
    },

    async personOf(secret) {
      const found = await db
        .selectFrom('sessions')
        .select('person')
        .where('hash', '=', hashOf(secret))
        .where('expires_at', '>', new Date(now()))
        .executeTakeFirst();
      return found?.person ?? null;
    },

    async end(secret) {
      const ended = await db
        .deleteFrom('sessions')
        .where('hash', '=', hashOf(secret))
        .returning('person')
        .executeTakeFirst();
      if (ended) await tellEverywhere(ended.person);
    },

    async endOthers(person, kept) {
      await db
        .deleteFrom('sessions')
        .where('person', '=', person)
        .where('hash', '!=', kept === null ? '' : hashOf(kept))
        .execute();
      await tellEverywhere(person);
    },
  };
}
