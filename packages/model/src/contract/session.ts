import { z } from 'zod';
import { localeSchema } from '../words-schema.ts';
import { atWorkspace } from './place.ts';
import { inWorkspace } from './place-params.ts';
import { roleSchema, route } from './route.ts';

export const workspaceSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** The demo company's workspace; nobody's own data lands in it. */
  demo: z.boolean(),
  timeZone: z.string(),
  currency: z.string(),
});
export type Workspace = z.infer<typeof workspaceSchema>;

/** A workspace as somebody may open it. */
export const openWorkspaceSchema = workspaceSchema.extend({
  /** What they may do in it; null when they are let into single maps of it only. */
  role: roleSchema.nullable(),
});
export type OpenWorkspace = z.infer<typeof openWorkspaceSchema>;

export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Null until they gave one: who has none signs in by links only. */
  email: z.string().nullable(),
  hasPassword: z.boolean(),
});
export type Person = z.infer<typeof personSchema>;

export const emailSchema = z.email().max(254);
/** Long enough not to be tried out, see NIST 800-63B; no rules about kinds of characters. */
export const passwordSchema = z.string().min(10).max(128);
export const nameSchema = z.string().trim().min(1).max(100);

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
      /** Null for an API key and for the command line, which are no persons. */
      person: personSchema.nullable(),
      workspaces: z.array(openWorkspaceSchema),
      /** Whether this Waymark can send mail, so that an invitation may go to an address. */
      mail: z.boolean(),
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
  signInWays: route({
    method: 'GET',
    path: '/api/sign-in',
    summary: 'How one can sign in here: whether links can be sent by mail',
    access: 'public',
    answer: z.object({ mail: z.boolean() }),
  }),
  signInWithPassword: route({
    method: 'POST',
    path: '/api/sign-in/password',
    summary: 'Sign in by e-mail address and password',
    access: 'public',
    body: z.object({ email: emailSchema, password: z.string().min(1).max(128) }),
    answer: nothing,
  }),
  mailSignInLink: route({
    method: 'POST',
    path: '/api/sign-in/mail',
    summary:
      'Send somebody a one-time sign-in link; the answer does not tell whether they are known',
    access: 'public',
    body: z.object({ email: emailSchema }),
    answer: nothing,
  }),
  mailPasswordLink: route({
    method: 'POST',
    path: '/api/password/mail',
    summary:
      'Send somebody a one-time link to choose a new password; the answer does not tell whether they are known',
    access: 'public',
    body: z.object({ email: emailSchema }),
    answer: nothing,
  }),
  resetPassword: route({
    method: 'POST',
    path: '/api/password/reset',
    summary: 'Choose a new password by a one-time link; signs in here and out everywhere else',
    access: 'public',
    body: z.object({ token: z.string().min(1).max(200), password: passwordSchema }),
    answer: nothing,
  }),
  createSignInLink: route({
    method: 'POST',
    path: '/api/sign-in-links',
    summary:
      'Make a one-time link by which you sign in on another browser; the command line makes it for the first owner, or for whom it names',
    access: 'owner',
    body: z
      .object({
        /** Whose link it is: for the command line only. */
        email: emailSchema.optional(),
        /** What the link is for: for the command line only. */
        to: z.enum(['sign-in', 'new-password']).default('sign-in'),
      })
      .optional(),
    answer: z.object({ url: z.string(), expiresAt: z.string() }),
  }),
  updatePerson: route({
    method: 'PATCH',
    path: '/api/person',
    summary: 'Change your own name or e-mail address; a new address asks for the password',
    access: 'person',
    body: z.object({
      name: nameSchema.optional(),
      email: emailSchema.optional(),
      password: z.string().max(128).optional(),
    }),
    answer: personSchema,
  }),
  changePassword: route({
    method: 'POST',
    path: '/api/person/password',
    summary: 'Choose a password, naming the one before if there is one; signs out everywhere else',
    access: 'person',
    body: z.object({ current: z.string().max(128).optional(), password: passwordSchema }),
    answer: personSchema,
  }),
  createWorkspace: route({
    method: 'POST',
    path: '/api/workspaces',
    summary: 'A new, empty workspace of your own',
    access: 'person',
    body: z.object({
      name: z.string().trim().min(1).max(100),
      timeZone: z.string().max(60).optional(),
      currency: z.string().length(3).optional(),
    }),
    answer: openWorkspaceSchema,
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
    access: 'person',
    answer: nothing,
  }),
  updateWorkspace: route({
    method: 'PATCH',
    path: atWorkspace,
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
    path: `${atWorkspace}/keys`,
    summary: 'The keys of a workspace',
    access: 'owner',
    params: inWorkspace,
    answer: z.object({ keys: z.array(keySchema) }),
  }),
  createKey: route({
    method: 'POST',
    path: `${atWorkspace}/keys`,
    summary: 'Make a key; an API key is shown this once',
    access: 'owner',
    params: inWorkspace,
    body: z.object({ kind: z.enum(keyKinds), name: z.string().min(1).max(100) }),
    answer: keySchema,
  }),
  deleteKey: route({
    method: 'DELETE',
    path: `${atWorkspace}/keys/:key`,
    summary: 'Withdraw a key; it stops working at once',
    access: 'owner',
    params: inWorkspace.extend({ key: z.string() }),
    answer: nothing,
  }),
};
