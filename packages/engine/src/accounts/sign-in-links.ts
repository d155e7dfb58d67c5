import { refusal } from '@waymark/model';
import type { Context } from '../context/index.ts';
import { hashOf, newSecret } from './secrets.ts';

/** How long a sign-in link can be used, in milliseconds. */
export const linkLifetime = 24 * 60 * 60 * 1000;
/** A link that went by mail waits in a box that others may get to see. */
export const mailedLinkLifetime = 60 * 60 * 1000;

/** The first person, whom the printed link signs in; the first migration of people makes them. */
export const firstPerson = 'person_owner';

export type LinkPurpose = 'sign-in' | 'new-password';

export interface SignInLink {
  token: string;
  expiresAt: number;
}

export interface LinkWish {
  /** Whom it signs in, the first person when nobody is named. */
  person?: string;
  /** A link for a new password signs nobody in without one. */
  purpose?: LinkPurpose;
  lifetime?: number;
  /** Sent to their address, which they prove to be theirs by using it. */
  isMailed?: boolean;
}

/** A link that was just used up. */
export interface UsedLink {
  person: string;
  isMailed: boolean;
}

/** One-time links by which somebody signs in: each works once, within its time. */
export interface SignInLinks {
  make(wish?: LinkWish): Promise<SignInLink>;
  /** Uses the link up. Errors: LINK_USED when it is unknown, was used, or is too old. */
  use(token: string, purpose?: LinkPurpose): Promise<UsedLink>;
  /** Makes what somebody was sent before useless, as when their password changed. */
  withdraw(person: string): Promise<void>;
}

export function signInLinks({ documents: { db }, now }: Context): SignInLinks {
  return {
    async make({ person = firstPerson, purpose = 'sign-in', isMailed = false, ...wish } = {}) {
      const token = newSecret('link_');
      const { lifetime = isMailed ? mailedLinkLifetime : linkLifetime } = wish;
      const expiresAt = now() + lifetime;
      await db
        .insertInto('sign_in_links')
        .values({
          hash: hashOf(token),
          person,
          purpose: isMailed ? `mailed-${purpose}` : purpose,
          created_at: new Date(now()),
          expires_at: new Date(expiresAt),
          used_at: null,
        })
        .execute();
      await db.deleteFrom('sign_in_links').where('expires_at', '<', new Date(now())).execute();
      return { token, expiresAt };
    },

    async use(token, purpose = 'sign-in') {
      // One statement, so that of two callers with the same link only one gets in.
      const used = await db
        .updateTable('sign_in_links')
        .set({ used_at: new Date(now()) })
        .where('hash', '=', hashOf(token))
        .where('purpose', 'in', [purpose, `mailed-${purpose}`])
        .where('used_at', 'is', null)
        .where('expires_at', '>', new Date(now()))
        .returning(['person', 'purpose'])
        .executeTakeFirst();
      if (used) return { person: used.person, isMailed: used.purpose !== purpose };
      throw refusal('LINK_USED', purpose === 'sign-in' ? 'link-used' : 'password-link-used', {});
    },

    async withdraw(person) {
      await db.deleteFrom('sign_in_links').where('person', '=', person).execute();
    },
  };
}
