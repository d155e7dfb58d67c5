import type { Contract } from '@waymark/model';
import type { Limit } from './limit.ts';

const minute = 60_000;
/** For what somebody could try out: tokens and passwords. */
const tries: Limit = { calls: 20, windowMs: minute };
/** For what a whole workshop does in its first minute, all from the address of one office. */
const arrivals: Limit = { calls: 100, windowMs: minute };
/** For what writes to somebody. */
const letters: Limit = { calls: 10, windowMs: 10 * minute };
/** For what strangers read; a page that is shown to a class opens many times at once. */
const reads: Limit = { calls: 120, windowMs: minute };

/** How often one address may call a route; those that are not here are not counted. */
export const limits: { readonly [K in keyof Contract]?: Limit } = {
  signIn: tries,
  signInWithPassword: arrivals,
  resetPassword: tries,
  updatePerson: tries,
  changePassword: tries,
  readInvitation: reads,
  joinAsNew: arrivals,
  join: arrivals,
  mailSignInLink: letters,
  mailPasswordLink: letters,
  openPublicMap: reads,
  measurePublicMap: reads,
  publicPicture: { calls: 1200, windowMs: minute },
};
