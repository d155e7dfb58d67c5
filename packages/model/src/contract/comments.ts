import { z } from 'zod';
import { partIdSchema } from '../map/parts.ts';
import { wordsSchema } from '../words-schema.ts';
import { itemKinds } from './item-kinds.ts';
import { atMap } from './place.ts';
import { onMap } from './place-params.ts';
import { route } from './route.ts';
import { nothing } from './session.ts';

/** Somebody by name, as far as others may know them. */
export const namedSchema = z.object({ id: z.string(), name: z.string() });
export type Named = z.infer<typeof namedSchema>;

/** What a thread is about; about the map as a whole the id is “map”, about a feeling its touchpoint's. */
export const itemSchema = z.object({ kind: z.enum(itemKinds), id: partIdSchema });
export type Item = z.infer<typeof itemSchema>;

export const commentSchema = z.object({
  id: z.string(),
  /** Null when it was written by the command line or with a key. */
  author: namedSchema.nullable(),
  text: z.string(),
  /** Who is called by name in it. */
  mentions: z.array(z.string()),
  writtenAt: z.string(),
  editedAt: z.string().nullable(),
});
export type Comment = z.infer<typeof commentSchema>;

export const threadSchema = z.object({
  id: z.string(),
  item: itemSchema,
  /** The oldest first; never empty. */
  comments: z.array(commentSchema),
  resolved: z.object({ at: z.string(), by: namedSchema.nullable() }).nullable(),
});
export type Thread = z.infer<typeof threadSchema>;

export const mentionSchema = z.object({
  workspace: z.string(),
  map: z.string(),
  title: wordsSchema,
  thread: z.string(),
  item: itemSchema,
  comment: commentSchema,
});
export type Mention = z.infer<typeof mentionSchema>;

export const deeds = [
  'added',
  'removed',
  'moved',
  'changed',
  'commented',
  'resolved',
  'reopened',
] as const;
/** One thing somebody did, with what it was called then, so that it can be told when it is gone. */
export const factSchema = z.object({
  did: z.enum(deeds),
  part: z.string().max(40),
  id: z.string().max(200),
  name: wordsSchema.nullable(),
});
export type Fact = z.infer<typeof factSchema>;

/** What one person did on a map without a long pause. */
export const activitySchema = z.object({
  id: z.string(),
  person: namedSchema.nullable(),
  beganAt: z.string(),
  endedAt: z.string(),
  facts: z.array(factSchema),
});
export type Activity = z.infer<typeof activitySchema>;

const oneThread = onMap.extend({ thread: z.string() });
const oneComment = onMap.extend({ comment: z.string() });
const saidSchema = z.object({
  text: z.string().trim().min(1).max(10_000),
  mentions: z.array(z.string().max(100)).max(50).default([]),
});

export const commentRoutes = {
  listThreads: route({
    method: 'GET',
    path: `${atMap}/threads`,
    summary: 'Everything said about a map and its parts, the newest thread first',
    access: 'viewer',
    params: onMap,
    answer: z.object({ threads: z.array(threadSchema) }),
  }),
  startThread: route({
    method: 'POST',
    path: `${atMap}/threads`,
    summary: 'Say something about the map or one of its parts',
    access: 'commenter',
    params: onMap,
    body: saidSchema.extend({ item: itemSchema }),
    answer: threadSchema,
  }),
  reply: route({
    method: 'POST',
    path: `${atMap}/threads/:thread/comments`,
    summary: 'Answer in a thread',
    access: 'commenter',
    params: oneThread,
    body: saidSchema,
    answer: threadSchema,
  }),
  resolveThread: route({
    method: 'PATCH',
    path: `${atMap}/threads/:thread`,
    summary: 'Call a thread settled, or open it again',
    access: 'commenter',
    params: oneThread,
    body: z.object({ resolved: z.boolean() }),
    answer: threadSchema,
  }),
  editComment: route({
    method: 'PATCH',
    path: `${atMap}/comments/:comment`,
    summary: 'Put your own comment in other words',
    access: 'commenter',
    params: oneComment,
    body: saidSchema,
    answer: threadSchema,
  }),
  removeComment: route({
    method: 'DELETE',
    path: `${atMap}/comments/:comment`,
    summary:
      'Take your own comment away (an owner may take away any); a thread without comments goes too',
    access: 'commenter',
    params: oneComment,
    answer: nothing,
  }),
  listMentionable: route({
    method: 'GET',
    path: `${atMap}/mentionable`,
    summary: 'Whom one can call by name here: everybody who may see the map',
    access: 'commenter',
    params: onMap,
    answer: z.object({ people: z.array(namedSchema) }),
  }),
  listActivity: route({
    method: 'GET',
    path: `${atMap}/activity`,
    summary: 'What was done on a map, the newest first',
    access: 'viewer',
    params: onMap,
    query: z.object({ before: z.iso.datetime().optional() }),
    answer: z.object({ entries: z.array(activitySchema), more: z.boolean() }),
  }),
  listMentions: route({
    method: 'GET',
    path: '/api/mentions',
    summary: 'Where you were called by name and have not looked yet',
    access: 'signed-in',
    answer: z.object({ mentions: z.array(mentionSchema) }),
  }),
  seeMentions: route({
    method: 'POST',
    path: '/api/mentions/seen',
    summary: 'Say that you have looked at a thread in which you were called by name',
    access: 'person',
    body: z.object({ thread: z.string() }),
    answer: nothing,
  }),
};
