import { z } from 'zod';
import { localeSchema } from '../words.ts';
import { route } from './route.ts';

export const workspaceSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** The demo company's workspace; nobody's own data lands in it. */
  demo: z.boolean(),
  timeZone: z.string(),
  currency: z.string(),
});
export type Workspace = z.infer<typeof workspaceSchema>;

export const inWorkspace = z.object({ workspace: z.string() });
export const nothing = z.object({});

export const keyKinds = ['write', 'api'] as const;
export const keySchema = z.object({
  id: z.string(),
  kind: z.enum(keyKinds),
  name: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
  /** A write key is public (it stands in web pages) and shown whole; an API key only when it is made. */
  secret: z.string().nullable(),
});
export type Key = z.infer<typeof keySchema>;

export const sessionRoutes = {
  health: route({
    method: 'GET',
    path: '/healthz',
    summary: 'Whether Waymark is ready',
    access: 'public',
    answer: z.object({ status: z.enum(['ready', 'starting']), version: z.string() }),
  }),
  getSession: route({
    method: 'GET',
    path: '/api/session',
    summary: 'Who is signed in, and the workspaces they may open',
    access: 'signed-in',
    answer: z.object({
      signedIn: z.literal(true),
      workspaces: z.array(workspaceSchema),
      version: z.string(),
      /** What the demo company is doing while it is being loaded, share 0-1; null when nothing. */
      loadingDemo: z.number().nullable(),
    }),
  }),
  signIn: route({
    method: 'POST',
    path: '/api/sign-in',
    summary: 'Exchange a one-time link for a session cookie',
    access: 'public',
    body: z.object({ token: z.string().min(1).max(200) }),
    answer: nothing,
  }),
  createSignInLink: route({
    method: 'POST',
    path: '/api/sign-in-links',
    summary: 'Make a one-time link by which the owner signs in, on another browser for instance',
    access: 'owner',
    answer: z.object({ url: z.string(), expiresAt: z.string() }),
  }),
  loadDemo: route({
    method: 'POST',
    path: '/api/demo',
    summary: 'Load the demo company where it is not there yet; how far it is stands in the session',
    access: 'owner',
    answer: z.object({ workspace: z.string(), loading: z.boolean() }),
  }),
  signOut: route({
    method: 'POST',
    path: '/api/sign-out',
    summary: 'End this session',
    access: 'signed-in',
    answer: nothing,
  }),
  updateWorkspace: route({
    method: 'PATCH',
    path: '/api/workspaces/:workspace',
    summary: 'Rename a workspace or set its time zone and currency',
    access: 'owner',
    params: inWorkspace,
    body: z.object({
      name: z.string().min(1).max(100).optional(),
      timeZone: z.string().max(60).optional(),
      currency: z.string().length(3).optional(),
      locale: localeSchema.optional(),
    }),
    answer: workspaceSchema,
  }),
  listKeys: route({
    method: 'GET',
    path: '/api/workspaces/:workspace/keys',
    summary: 'The keys of a workspace',
    access: 'owner',
    params: inWorkspace,
    answer: z.object({ keys: z.array(keySchema) }),
  }),
  createKey: route({
    method: 'POST',
    path: '/api/workspaces/:workspace/keys',
    summary: 'Make a key; an API key is shown this once',
    access: 'owner',
    params: inWorkspace,
    body: z.object({ kind: z.enum(keyKinds), name: z.string().min(1).max(100) }),
    answer: keySchema,
  }),
  deleteKey: route({
    method: 'DELETE',
    path: '/api/workspaces/:workspace/keys/:key',
    summary: 'Withdraw a key; it stops working at once',
    access: 'owner',
    params: inWorkspace.extend({ key: z.string() }),
    answer: nothing,
  }),
};
