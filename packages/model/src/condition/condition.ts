import { z } from 'zod';
import { channelSchema } from '../event/channel-schema.ts';

const nameSchema = z.string().min(1).max(500);
const scalarSchema = z.union([z.string().max(2_000), z.number().finite(), z.boolean()]);
export type Scalar = z.infer<typeof scalarSchema>;

/**
 * One test on a property. `name` may reach into objects with dots ("product.id").
 * Texts compare as texts and case counts; `greater`, `less` and `between` compare numbers,
 * also numbers written as text; a missing property fails every test but `exists: false`.
 * An object by itself is no value, what lies in it is: `product` is missing where `product.id` is there.
 * Patterns are JavaScript's with the flag `u`.
 */
export const propertyTestSchema = z.discriminatedUnion('test', [
  z.object({
    kind: z.literal('property'),
    name: nameSchema,
    test: z.literal('equals'),
    value: scalarSchema,
  }),
  z.object({
    kind: z.literal('property'),
    name: nameSchema,
    test: z.literal('in'),
    values: z.array(scalarSchema).min(1).max(500),
  }),
  z.object({
    kind: z.literal('property'),
    name: nameSchema,
    test: z.literal('contains'),
    value: z.string().min(1).max(2_000),
  }),
  z.object({
    kind: z.literal('property'),
    name: nameSchema,
    test: z.literal('starts-with'),
    value: z.string().min(1).max(2_000),
  }),
  z.object({
    kind: z.literal('property'),
    name: nameSchema,
    test: z.literal('matches'),
    pattern: z.string().min(1).max(500),
  }),
  z.object({
    kind: z.literal('property'),
    name: nameSchema,
    test: z.literal('greater'),
    value: z.number().finite(),
  }),
  z.object({
    kind: z.literal('property'),
    name: nameSchema,
    test: z.literal('less'),
    value: z.number().finite(),
  }),
  z.object({
    kind: z.literal('property'),
    name: nameSchema,
    test: z.literal('between'),
    from: z.number().finite(),
    to: z.number().finite(),
  }),
  z.object({
    kind: z.literal('property'),
    name: nameSchema,
    test: z.literal('exists'),
    exists: z.boolean(),
  }),
]);
export type PropertyTest = z.infer<typeof propertyTestSchema>;

/** The event's name is one of these; `*` stands for any run of characters. */
export const eventTestSchema = z.object({
  kind: z.literal('event'),
  names: z.array(nameSchema).min(1).max(200),
});
/** The page's path is one of these; `*` stands for one part between slashes, `**` for any number. */
export const pageTestSchema = z.object({
  kind: z.literal('page'),
  paths: z.array(nameSchema).min(1).max(200),
});
export const channelTestSchema = z.object({
  kind: z.literal('channel'),
  channels: z.array(channelSchema).min(1),
});

export type EventTest = z.infer<typeof eventTestSchema>;
export type PageTest = z.infer<typeof pageTestSchema>;
export type ChannelTest = z.infer<typeof channelTestSchema>;

/** The one grammar for "which events": touchpoint rules, filters, segments. */
export type Condition =
  | EventTest
  | PageTest
  | ChannelTest
  | PropertyTest
  | { kind: 'all'; of: Condition[] }
  | { kind: 'any'; of: Condition[] }
  | { kind: 'not'; of: Condition };

export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      eventTestSchema,
      pageTestSchema,
      channelTestSchema,
      propertyTestSchema,
      z.object({ kind: z.literal('all'), of: z.array(conditionSchema).min(1).max(100) }),
      z.object({ kind: z.literal('any'), of: z.array(conditionSchema).min(1).max(100) }),
      z.object({ kind: z.literal('not'), of: conditionSchema }),
    ]),
  )
  .meta({ id: 'Condition' });
