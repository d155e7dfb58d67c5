import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a pass opens its link, in milliseconds. */
const lifetime = 60 * 60 * 1000;

/** What a pass is good for: a link, for as long as its password stays the same. */
export interface Opened {
  id: string;
  password: string | null;
}

/** Signed tickets for those who opened a link, so that its password is asked for once. */
export interface Passes {
  give(link: Opened): string;
  /** The id of the link it claims to open. */
  linkOf(pass: string): string;
  holds(pass: string, link: Opened): boolean;
}

/** Signed with a secret of this process: after a restart a page asks for another. */
export function passes(now: () => number): Passes {
  const secret = randomBytes(32);
  const sign = ({ id, password }: Opened, until: string): string => {
    const text = JSON.stringify([id, until, password]);
    const mac = createHmac('sha256', secret).update(text).digest('base64url');
    return `${id}.${until}.${mac}`;
  };
  return {
    give: (link) => sign(link, String(now() + lifetime)),
    linkOf: (pass) => pass.split('.')[0] ?? '',
    holds(pass, link) {
      const until = pass.split('.')[1] ?? '';
      const given = Buffer.from(pass);
      const expected = Buffer.from(sign(link, until));
      const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
      return isOurs && Number(until) > now();
    },
  };
}
