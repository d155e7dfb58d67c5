import { WaymarkError } from '@waymark/model';
import type { Context } from '../context/index.ts';
import { hashOf, newSecret } from './secrets.ts';

/** How long a sign-in link can be used, in milliseconds. */
export const linkLifetime = 24 * 60 * 60 * 1000;

export interface SignInLink {
  token: string;
  expiresAt: number;
}

/** One-time links by which the owner signs in: each works once, within a day. */
export interface SignInLinks {
  make(): Promise<SignInLink>;
  /** Uses the link up. Errors: LINK_USED when it is unknown, was used, or is too old. */
  use(token: string): Promise<void>;
}

export function signInLinks({ documents: { db }, now }: Context): SignInLinks {
  return {
    async make() {
      const token = newSecret('link_');
      const expiresAt = now() + linkLifetime;
      await db
        .insertInto('sign_in_links')
        .values({
          hash: hashOf(token),
          created_at: new Date(now()),
          expires_at: new Date(expiresAt),
          used_at: null,
        })
        .execute();
      await db.deleteFrom('sign_in_links').where('expires_at', '<', new Date(now())).execute();
      return { token, expiresAt };
    },

    async use(token) {
      // One statement, so that of two callers with the same link only one gets in.
      const used = await db
        .updateTable('sign_in_links')
        .set({ used_at: new Date(now()) })
        .where('hash', '=', hashOf(token))
        .where('used_at', 'is', null)
        .where('expires_at', '>', new Date(now()))
        .returning('hash')
        .executeTakeFirst();
      if (used) return;
      throw new WaymarkError(
        'LINK_USED',
        'This sign-in link was used before or is too old. Make a new one with `npx waymark link`.',
      );
    },
  };
}
