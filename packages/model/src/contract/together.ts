import { z } from 'zod';
import type { JourneyMap } from '../map/map.ts';
import { roleSchema } from './route.ts';

/** Two ids of 64 letters, each of which may take several to write, and what they are. */
const partNameSchema = z.string().max(500);

/** Where somebody is on the map, shown to the others for as long as they are there. */
export const presenceSchema = z.object({
  /** The part they are in, by the name that pages have for it. */
  part: partNameSchema.nullable(),
  /** The part under their pointer (empty: the sheet), and where in it, 0 to 1 from its left and top. */
  pointer: z.object({ part: partNameSchema, x: z.number(), y: z.number() }).nullable(),
});
export type Presence = z.infer<typeof presenceSchema>;

/** Somebody who has the map open in one window. */
export const visitorSchema = z.object({
  /** Of this window, for as long as it is connected. */
  seat: z.number().int(),
  /** Null for whoever gave no name. */
  name: z.string().nullable(),
  presence: presenceSchema.nullable(),
});
export type MapVisitor = z.infer<typeof visitorSchema>;

/** What a page says beside changes to the document. */
export const fromPageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('here'), presence: presenceSchema }),
]);
export type FromPage = z.infer<typeof fromPageSchema>;

const refusedSchema = z.object({
  code: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
});

/** What the server says beside changes to the document. */
export const fromServerSchema = z.discriminatedUnion('kind', [
  /** The first message: which document this is, who one is, and who else is here. */
  z.object({
    kind: z.literal('welcome'),
    document: z.string(),
    seat: z.number().int(),
    role: roleSchema,
    /** Who the server takes this window for; null for whoever gave no name. */
    person: z.string().nullable(),
    visitors: z.array(visitorSchema),
  }),
  /**
   * What the document says, for a page that has nothing of it: to be drawn before it is put together.
   * So many cells of a large map are left out, and are in the document only.
   */
  z.object({ kind: z.literal('map'), map: z.custom<JourneyMap>(), coming: z.number().int() }),
  /**
   * How much the server has of each author (a client of Yjs), to a page that comes back. A database
   * that was set back lacks what the page still has, and what the page draws next builds on that.
   */
  z.object({ kind: z.literal('has'), clocks: z.array(z.tuple([z.number(), z.number()])) }),
  /** The page has the whole document by now. */
  z.object({ kind: z.literal('whole') }),
  /** So many changes of this page are durable. */
  z.object({ kind: z.literal('kept'), count: z.number().int() }),
  /** A change was not kept; the page's document is no longer the map. */
  z.object({ kind: z.literal('refused'), error: refusedSchema }),
  /** The last message: why the server ends the connection; `again` when trying again makes sense. */
  z.object({ kind: z.literal('ended'), error: refusedSchema, again: z.boolean() }),
  z.object({ kind: z.literal('here'), visitor: visitorSchema }),
  z.object({ kind: z.literal('left'), seat: z.number().int() }),
  /** What one may do was changed. */
  z.object({ kind: z.literal('role'), role: roleSchema }),
  /** Something beside the drawing changed: fetch it again. */
  z.object({ kind: z.literal('note'), of: z.string() }),
]);
export type FromServer = z.infer<typeof fromServerSchema>;
