import { z } from 'zod';
import type { ChangeCount } from '../comparison/count.ts';
import { happenings, type PartKind, partLists } from '../comparison/difference.ts';
import { journeyMapSchema } from '../map/map.ts';
import { partIdSchema } from '../map/parts.ts';
import { namedSchema } from './comments.ts';
import { savedMapSchema } from './maps.ts';
import { atMap } from './place.ts';
import { onMap } from './place-params.ts';
import { route } from './route.ts';

/** Made by itself while somebody drew, by somebody with a word to it, or before going back. */
export const versionKinds = ['automatic', 'named', 'safety'] as const;

const comparedKinds = ['map', ...Object.keys(partLists)] as ['map', ...PartKind[]];
/** How many parts of a kind something happened to. */
export const changeCountSchema: z.ZodType<ChangeCount> = z.object({
  kind: z.enum(comparedKinds),
  happened: z.enum(happenings).exclude(['shifted']),
  n: z.number().int().min(1),
});

/** One moment of a map, without the map itself. */
export const versionSchema = z.object({
  id: z.string(),
  kind: z.enum(versionKinds),
  /** What somebody called it. */
  note: z.string().nullable(),
  /** Who asked for it; null when it was made by itself, by the command line or with a key. */
  madeBy: namedSchema.nullable(),
  madeAt: z.string(),
  /** Who drew since the version before it, as far as that is known, and what came of it. */
  editedBy: z.array(namedSchema),
  changed: z.array(changeCountSchema),
});
export type Version = z.infer<typeof versionSchema>;

const noteSchema = z.string().trim().min(1).max(200);
const oneVersion = onMap.extend({ version: z.string() });
const all = `${atMap}/versions`;
const one = `${all}/:version`;

export const versionRoutes = {
  listVersions: route({
    method: 'GET',
    path: all,
    summary: 'The versions of a map, the newest first, and who drew since the newest',
    access: 'viewer',
    params: onMap,
    answer: z.object({ versions: z.array(versionSchema), editedBy: z.array(namedSchema) }),
  }),
  getVersion: route({
    method: 'GET',
    path: one,
    summary: 'One version with the map as it was then',
    access: 'viewer',
    params: oneVersion,
    answer: versionSchema.extend({ map: journeyMapSchema }),
  }),
  keepVersion: route({
    method: 'POST',
    path: all,
    summary: 'Keep the map as it is now under a note; without one it is kept for safety',
    access: 'editor',
    params: onMap,
    body: z.object({ note: noteSchema.optional() }),
    answer: versionSchema,
  }),
  nameVersion: route({
    method: 'PATCH',
    path: one,
    summary: 'Call a version something; a version with a note is never thinned out',
    access: 'editor',
    params: oneVersion,
    body: z.object({ note: noteSchema }),
    answer: versionSchema,
  }),
  restoreVersion: route({
    method: 'POST',
    path: `${one}/restore`,
    summary:
      'Make the map, or one touchpoint of it, what it was; how it is now is kept as a version first',
    access: 'editor',
    params: oneVersion,
    body: z.object({ touchpoint: partIdSchema.optional() }),
    answer: z.object({ saved: savedMapSchema, safety: versionSchema }),
  }),
};
