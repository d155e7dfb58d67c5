import { z } from 'zod';
import { conditionSchema } from '../condition/condition.ts';
import { channelSchema } from '../event/channel-schema.ts';
import { atWorkspace } from './place.ts';
import { inWorkspace } from './place-params.ts';
import { route } from './route.ts';
import { detailsSchema, refusedSchema, saidSchema } from './said.ts';
import { nothing } from './session.ts';

export const importFormats = ['csv', 'tsv', 'ndjson', 'parquet', 'xes'] as const;
export type ImportFormat = (typeof importFormats)[number];

/**
 * Which column means what. Columns that are not named here become properties.
 * Exactly one of `event.column` and `event.name`: the names stand in a column, or every row has the
 * same name, except where one of `unless` fits the row's properties.
 */
export const importColumnsSchema = z.object({
  person: z.string(),
  time: z.string(),
  event: z.union([
    z.object({ column: z.string() }),
    z.object({
      name: z.string().min(1).max(200),
      unless: z
        .array(z.object({ condition: conditionSchema, name: z.string().min(1).max(200) }))
        .max(20)
        .default([]),
    }),
  ]),
  channel: z.union([z.object({ column: z.string() }), z.object({ is: channelSchema })]).optional(),
  session: z.string().optional(),
  account: z.string().optional(),
  /** A column with the path or address of a page. */
  page: z.string().optional(),
  /** IANA name for times that carry no zone of their own; absent takes the workspace's. */
  timeZone: z.string().optional(),
  /** Columns to leave out. */
  skip: z.array(z.string()).default([]),
});
export type ImportColumns = z.infer<typeof importColumnsSchema>;

export const importSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  format: z.enum(importFormats),
  state: z.enum(['ready', 'running', 'done', 'cancelled', 'failed']),
  createdAt: z.string(),
  columns: z.array(z.string()),
  /** The first ten rows as text, in the order of `columns`. */
  preview: z.array(z.array(z.string())),
  guess: importColumnsSchema.nullable(),
  /** Why a column could not be guessed, or was guessed so. */
  hints: z.array(saidSchema),
  bytes: z.number(),
  bytesRead: z.number(),
  rows: z.number(),
  added: z.number(),
  already: z.number(),
  rejected: z.number(),
  rowsPerSecond: z.number(),
  secondsLeft: z.number().nullable(),
  error: refusedSchema.nullable(),
  /** The first rejected rows; all of them are in the file to download. */
  rejections: z.array(
    z.object({ line: z.number(), reason: z.string(), details: detailsSchema, row: z.string() }),
  ),
});
export type Import = z.infer<typeof importSchema>;

const oneImport = inWorkspace.extend({ import: z.string() });

export const importRoutes = {
  uploadImport: route({
    method: 'POST',
    path: `${atWorkspace}/imports`,
    summary:
      'Upload a file of events (CSV, TSV, NDJSON, Parquet, XES, each also gzipped); answers with a preview and a guess',
    access: 'editor',
    params: inWorkspace,
    query: z.object({ name: z.string().min(1).max(300) }),
    upload: true,
    answer: importSchema,
  }),
  listImports: route({
    method: 'GET',
    path: `${atWorkspace}/imports`,
    summary: 'Imports so far, the latest first',
    access: 'viewer',
    params: inWorkspace,
    answer: z.object({ imports: z.array(importSchema) }),
  }),
  getImport: route({
    method: 'GET',
    path: `${atWorkspace}/imports/:import`,
    summary: 'How far an import is',
    access: 'viewer',
    params: oneImport,
    answer: importSchema,
  }),
  startImport: route({
    method: 'POST',
    path: `${atWorkspace}/imports/:import/start`,
    summary: 'Start it with these columns',
    access: 'editor',
    params: oneImport,
    body: importColumnsSchema,
    answer: importSchema,
  }),
  cancelImport: route({
    method: 'DELETE',
    path: `${atWorkspace}/imports/:import`,
    summary: 'Cancel a running import or take a finished one back; nothing of it stays',
    access: 'editor',
    params: oneImport,
    answer: nothing,
  }),
  rejectedRows: route({
    method: 'GET',
    path: `${atWorkspace}/imports/:import/rejected.csv`,
    summary: 'The rows that were kept out, with line number and reason',
    access: 'editor',
    params: oneImport,
    answer: z.string(),
    stream: 'file',
  }),
};
