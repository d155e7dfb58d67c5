import { z } from 'zod';
import { journeyMapSchema } from '../map/map.ts';
import { mapStates } from '../map/part-kinds.ts';
import { wordsSchema } from '../words-schema.ts';
import { atMap, atWorkspace } from './place.ts';
import { inWorkspace, onMap } from './place-params.ts';
import { roleSchema, route } from './route.ts';
import { nothing } from './session.ts';

export const mapSummarySchema = z.object({
  id: z.string(),
  title: wordsSchema,
  description: wordsSchema.optional(),
  state: z.enum(['as-is', 'to-be']),
  /** Who looks after it, and how far it is: both from its card. */
  owner: z.string().optional(),
  stands: z.enum(mapStates).optional(),
  stages: z.number().int(),
  touchpoints: z.number().int(),
  measured: z.number().int(),
  updatedAt: z.string(),
});
export type MapSummary = z.infer<typeof mapSummarySchema>;

/** A saved map; `revision` rises with each save and guards against overwriting another's edit. */
export const savedMapSchema = z.object({
  id: z.string(),
  revision: z.number().int(),
  updatedAt: z.string(),
  map: journeyMapSchema,
});
export type SavedMap = z.infer<typeof savedMapSchema>;

/** What the caller may do with it, so that a page can leave out what they may not. */
const withRole = { role: roleSchema };
export const listedMapSchema = mapSummarySchema.extend(withRole);
export type ListedMap = z.infer<typeof listedMapSchema>;
export const openMapSchema = savedMapSchema.extend(withRole);
export type OpenMap = z.infer<typeof openMapSchema>;

export const templateNames = ['empty', 'retail', 'web-shop', 'b2b', 'service'] as const;
export type TemplateName = (typeof templateNames)[number];

export const mapRoutes = {
  listMaps: route({
    method: 'GET',
    path: `${atWorkspace}/maps`,
    summary: 'All maps that you may see, the one changed last first',
    access: 'signed-in',
    params: inWorkspace,
    answer: z.object({ maps: z.array(listedMapSchema) }),
  }),
  createMap: route({
    method: 'POST',
    path: `${atWorkspace}/maps`,
    summary: 'A new map: from a template, or a whole document (discovered, imported)',
    access: 'editor',
    params: inWorkspace,
    body: z.union([
      z.object({ template: z.enum(templateNames), title: wordsSchema.optional() }),
      z.object({ map: z.unknown() }),
    ]),
    answer: openMapSchema,
  }),
  getMap: route({
    method: 'GET',
    path: atMap,
    summary: 'One map',
    access: 'viewer',
    params: onMap,
    answer: openMapSchema,
  }),
  saveMap: route({
    method: 'PUT',
    path: atMap,
    summary: 'Save a map; CONFLICT when somebody saved after the revision you read',
    access: 'editor',
    params: onMap,
    body: z.object({ revision: z.number().int(), map: z.unknown() }),
    answer: openMapSchema,
  }),
  deleteMap: route({
    method: 'DELETE',
    path: atMap,
    summary: 'Delete a map',
    access: 'owner',
    params: onMap,
    answer: nothing,
  }),
  exportMap: route({
    method: 'GET',
    path: `${atMap}/export`,
    summary: 'The map document as a file, lossless',
    access: 'viewer',
    params: onMap,
    answer: journeyMapSchema,
    stream: 'file',
  }),
};
