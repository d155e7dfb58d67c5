import { createHash, randomBytes } from 'node:crypto';

export interface Visitor {
  workspace: string;
  ip: string;
  userAgent: string;
}

/**
 * Names visitors without a cookie: the same for a day, unlinkable to the next. The salt lives in
 * memory only and is forgotten at midnight UTC, so neither an address nor a browser can be had back.
 */
export function createDayVisitors(): (visitor: Visitor, now: number) => string {
  let day = Number.NaN;
  let salt = randomBytes(0);
  return ({ workspace, ip, userAgent }, now) => {
    const today = Math.floor(now / 86_400_000);
    if (today !== day) {
      day = today;
      salt = randomBytes(32);
    }
    const digest = createHash('sha256').update(salt);
    return `day-${digest
      .update(JSON.stringify([workspace, ip, userAgent]))
      .digest('base64url')
      .slice(0, 22)}`;
  };
}
