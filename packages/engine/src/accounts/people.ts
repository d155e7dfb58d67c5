import { type Person, refusal } from '@waymark/model';
import type { Context } from '../context/index.ts';
import { emailTaken, type Passwords } from './passwords.ts';
import type { Sessions } from './sessions.ts';
import type { SignInLinks } from './sign-in-links.ts';

export interface PersonChange {
  name?: string | undefined;
  email?: string | undefined;
  /** The password so far, asked for when the address changes. */
  password?: string | undefined;
}

/** Everybody who can sign in. */
export interface People {
  /** Errors: NOT_FOUND. */
  get(id: string): Promise<Person>;
  /** What people are called, by their ids; those who are gone are not in it. */
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Errors: EMAIL_TAKEN; WRONG_PASSWORD when the address changes without the password. */
  update(id: string, change: PersonChange): Promise<Person>;
  /**
   * Gives somebody a password and ends their sessions but the one that is kept.
   * Errors: WRONG_PASSWORD when they have one and `current` is not it.
   */
  changePassword(
    id: string,
    wish: { current?: string | undefined; password: string; session: string | null },
  ): Promise<Person>;
  /** The same for whoever proved by a link that they may. */
  setPassword(id: string, password: string, session: string | null): Promise<Person>;
  /**
   * Their address was shown to be theirs. The first time, whatever opened the account before goes:
   * somebody else may have signed up with it.
   */
  proveAddress(id: string): Promise<void>;
  /** Takes somebody away with all they could open. */
  remove(id: string): Promise<void>;
}

interface Rooms {
  passwords: Passwords;
  sessions: Sessions;
  links: SignInLinks;
}

export function people(
  { documents: { db }, now }: Context,
  { passwords, sessions, links }: Rooms,
): People {
  const get = async (id: string): Promise<Person> => {
    const row = await db
      .selectFrom('people')
      .leftJoin('credentials', 'credentials.person', 'people.id')
      .select(['people.id', 'people.name', 'people.email', 'credentials.password'])
      .where('people.id', '=', id)
      .executeTakeFirst();
    if (!row) throw refusal('NOT_FOUND', 'person-unknown', { id });
    const { name, email, password } = row;
    return { id, name, email, hasPassword: password !== null };
  };
  const setPassword = async (id: string, password: string, session: string | null) => {
    await passwords.set(id, password);
    await sessions.endOthers(id, session);
    await links.withdraw(id);
    return get(id);
  };
  const expectPassword = async (id: string, given: string | undefined) => {
    if (await passwords.fits(id, given ?? '')) return;
    throw refusal('WRONG_PASSWORD', 'password-not-yours', {});
  };

  return {
    get,
    setPassword,

    async names(ids) {
      if (ids.length === 0) return new Map();
      const rows = await db
        .selectFrom('people')
        .select(['id', 'name'])
        .where('id', 'in', [...new Set(ids)])
        .execute();
      return new Map(rows.map(({ id, name }) => [id, name]));
    },

    async update(id, { name, email, password }) {
      const person = await get(id);
      const address = email?.toLowerCase();
      const moves = address !== undefined && address !== person.email;
      if (moves && person.hasPassword) await expectPassword(id, password);
      if (moves && (await isTaken(address))) throw emailTaken();
      const set = {
        ...(name !== undefined && { name }),
        ...(moves && { email: address, email_verified: false }),
        updated_at: new Date(now()),
      };
      try {
        await db.updateTable('people').set(set).where('id', '=', id).execute();
      } catch (cause) {
        // Somebody may have taken it in the meantime; anything else is a fault of its own.
        if (moves && (await isTaken(address))) throw emailTaken();
        throw cause;
      }
      // What was sent to the address before shall open nothing any more.
      if (moves) await links.withdraw(id);
      return get(id);
    },

    async changePassword(id, { current, password, session }) {
      if ((await get(id)).hasPassword) await expectPassword(id, current);
      return setPassword(id, password, session);
    },

    async proveAddress(id) {
      const isNew = await db
        .updateTable('people')
        .set({ email_verified: true })
        .where('id', '=', id)
        .where('email_verified', '=', false)
        .returning('id')
        .executeTakeFirst();
      if (!isNew) return;
      await db.deleteFrom('credentials').where('person', '=', id).execute();
      await sessions.endOthers(id, null);
    },

    async remove(id) {
      await db.deleteFrom('people').where('id', '=', id).execute();
    },
  };

  async function isTaken(email: string): Promise<boolean> {
    return (await passwords.personAt(email)) !== null;
  }
}
