import { z } from 'zod';
import { daySchema } from '../day.ts';
import { journeyMapSchema } from '../map/map.ts';
import { partIdSchema } from '../map/parts.ts';
import { answerSchema } from '../question/answer.ts';
import { atMap } from './place.ts';
import { onMap } from './place-params.ts';
import { route } from './route.ts';
import { nothing } from './session.ts';

/** What a public link shows. */
const shown = z.object({
  /** The last instant it works; null for as long as nobody withdraws it. */
  expiresAt: z.iso.datetime({ offset: true }).nullable(),
  /** The lanes to be seen; null for all of them, also those added later. */
  lanes: z.array(partIdSchema).max(60).nullable(),
  /** Whether measured numbers are to be seen, over these days. */
  numbers: z.boolean(),
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  /** Whether other sites may show it in a frame. */
  embed: z.boolean(),
});

/** A link by which anybody can read one map. */
export const publicLinkSchema = shown.extend({
  id: z.string(),
  /** `/p/token`; a secret for whoever has it, shown to editors again for copying. */
  url: z.string(),
  hasPassword: z.boolean(),
  createdBy: z.string().nullable(),
  createdAt: z.string(),
});
export type PublicLink = z.infer<typeof publicLinkSchema>;

const linkPassword = z.string().min(4).max(128);
const oneLink = onMap.extend({ link: z.string() });
const allLinks = `${atMap}/links`;
const pass = z.string().min(1).max(300);

/** A map as a public link shows it; ids and words that the link does not show are not in it. */
export const publicMapSchema = z.object({
  map: journeyMapSchema,
  numbers: z.boolean(),
  /** The workspace's, in which the numbers are counted and shown. */
  timeZone: z.string(),
  currency: z.string(),
  /** Opens the rest of the link for a while, without asking for the password again. */
  pass,
});
export type PublicMap = z.infer<typeof publicMapSchema>;

export const linkRoutes = {
  listLinks: route({
    method: 'GET',
    path: allLinks,
    summary: 'The public links of a map',
    access: 'editor',
    params: onMap,
    answer: z.object({ links: z.array(publicLinkSchema) }),
  }),
  createLink: route({
    method: 'POST',
    path: allLinks,
    summary: 'Let anybody with a link read this map',
    access: 'editor',
    params: onMap,
    body: z.object({
      password: linkPassword.optional(),
      expiresAt: shown.shape.expiresAt.default(null),
      lanes: shown.shape.lanes.default(null),
      numbers: z.boolean().default(false),
      from: shown.shape.from.default(null),
      to: shown.shape.to.default(null),
      embed: z.boolean().default(false),
    }),
    answer: publicLinkSchema,
  }),
  updateLink: route({
    method: 'PATCH',
    path: `${allLinks}/:link`,
    summary: 'Change what a public link shows; a null password takes the password away',
    access: 'editor',
    params: oneLink,
    body: shown.extend({ password: linkPassword.nullable() }).partial(),
    answer: publicLinkSchema,
  }),
  deleteLink: route({
    method: 'DELETE',
    path: `${allLinks}/:link`,
    summary: 'Withdraw a public link; it stops working at once',
    access: 'editor',
    params: oneLink,
    answer: nothing,
  }),
  openPublicMap: route({
    method: 'POST',
    path: '/api/public/map',
    summary:
      'The map behind a public link; PASSWORD_NEEDED or WRONG_PASSWORD where it asks for one',
    access: 'public',
    body: z.object({ token: z.string().min(1).max(200), password: z.string().max(128).optional() }),
    answer: publicMapSchema,
  }),
  measurePublicMap: route({
    method: 'POST',
    path: '/api/public/measure',
    summary: 'The numbers of the map behind a public link, a minute old at most',
    access: 'public',
    body: z.object({ pass }),
    answer: answerSchema,
  }),
  publicPicture: route({
    method: 'GET',
    path: '/api/public/pictures/:file',
    summary: 'A picture on the map behind a public link',
    access: 'public',
    params: z.object({ file: z.string() }),
    query: z.object({ pass }),
    answer: z.string(),
    stream: 'file',
  }),
};
