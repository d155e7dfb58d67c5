import { z } from 'zod';
import { wordsSchema } from '../words-schema.ts';
import { atMap, atWorkspace } from './place.ts';
import { inWorkspace, onMap } from './place-params.ts';
import { roleSchema, route } from './route.ts';
import { emailSchema, nameSchema, nothing, passwordSchema } from './session.ts';

/** Somebody as colleagues see them. */
export const colleagueSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Shown to owners only; null for others and for whoever gave none. */
  email: z.string().nullable(),
});
export type Colleague = z.infer<typeof colleagueSchema>;

export const memberSchema = z.object({
  person: colleagueSchema,
  role: roleSchema,
  /** The instant they came in. */
  since: z.string(),
});
export type Member = z.infer<typeof memberSchema>;

/** Somebody who was let into one map, beside whatever they may do in its workspace. */
export const grantSchema = memberSchema.extend({ map: z.string(), title: wordsSchema });
export type Grant = z.infer<typeof grantSchema>;

export const invitationSchema = z.object({
  id: z.string(),
  role: roleSchema,
  /** The one map it lets into; null for the whole workspace. */
  map: z.object({ id: z.string(), title: wordsSchema }).nullable(),
  /** Where it was sent to; null when the link was handed over in another way. */
  email: z.string().nullable(),
  /** Whether more than one person may come in by it, and how many did so far. */
  many: z.boolean(),
  used: z.number().int(),
  invitedBy: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
});
export type Invitation = z.infer<typeof invitationSchema>;

const newInvitation = z.object({
  role: roleSchema,
  /** It is sent there when this Waymark can send mail. */
  email: emailSchema.optional(),
  many: z.boolean().default(false),
  days: z.number().int().min(1).max(90).default(7),
});
/** The only moment at which the link is known: `/join#token`, whose token reaches no server's log. */
const madeInvitation = z.object({
  invitation: invitationSchema,
  url: z.string(),
  mailed: z.boolean(),
});

/** What somebody who holds an invitation is told before they accept it. */
export const offerSchema = z.object({
  workspace: z.string(),
  map: wordsSchema.nullable(),
  role: roleSchema,
  invitedBy: z.string().nullable(),
  /** The address it was sent to, to begin with. */
  email: z.string().nullable(),
  expiresAt: z.string(),
});
export type Offer = z.infer<typeof offerSchema>;

/** Where an accepted invitation leads. */
const entrance = z.object({ workspace: z.string(), map: z.string().nullable() });

const token = z.string().min(1).max(200);
const oneMember = inWorkspace.extend({ person: z.string() });
const oneGrant = onMap.extend({ person: z.string() });

export const peopleRoutes = {
  listMembers: route({
    method: 'GET',
    path: `${atWorkspace}/members`,
    summary: 'Who is in the workspace; for owners also who is let into single maps of it',
    access: 'viewer',
    params: inWorkspace,
    answer: z.object({ members: z.array(memberSchema), guests: z.array(grantSchema) }),
  }),
  changeMember: route({
    method: 'PATCH',
    path: `${atWorkspace}/members/:person`,
    summary: 'Give a member another role; LAST_OWNER when nobody would be owner then',
    access: 'owner',
    params: oneMember,
    body: z.object({ role: roleSchema }),
    answer: memberSchema,
  }),
  removeMember: route({
    method: 'DELETE',
    path: `${atWorkspace}/members/:person`,
    summary: 'Put somebody out of the workspace and of its maps, at once',
    access: 'owner',
    params: oneMember,
    answer: nothing,
  }),
  leaveWorkspace: route({
    method: 'POST',
    path: `${atWorkspace}/leave`,
    summary: 'Leave the workspace and the maps of it you were let into; its last owner cannot',
    access: 'person',
    params: inWorkspace,
    answer: nothing,
  }),
  listInvitations: route({
    method: 'GET',
    path: `${atWorkspace}/invitations`,
    summary: 'Invitations that can still be used, also those into single maps',
    access: 'owner',
    params: inWorkspace,
    answer: z.object({ invitations: z.array(invitationSchema) }),
  }),
  createInvitation: route({
    method: 'POST',
    path: `${atWorkspace}/invitations`,
    summary: 'Invite into the workspace by a link, which is shown this once',
    access: 'owner',
    params: inWorkspace,
    body: newInvitation,
    answer: madeInvitation,
  }),
  deleteInvitation: route({
    method: 'DELETE',
    path: `${atWorkspace}/invitations/:invitation`,
    summary: 'Withdraw an invitation; who came in by it stays',
    access: 'owner',
    params: inWorkspace.extend({ invitation: z.string() }),
    answer: nothing,
  }),
  listGrants: route({
    method: 'GET',
    path: `${atMap}/grants`,
    summary: 'Who was let into this one map, and the invitations into it',
    access: 'owner',
    params: onMap,
    answer: z.object({ grants: z.array(grantSchema), invitations: z.array(invitationSchema) }),
  }),
  setGrant: route({
    method: 'PUT',
    path: `${atMap}/grants/:person`,
    summary: 'Give somebody of the workspace, or let in before, a role for this map',
    access: 'owner',
    params: oneGrant,
    body: z.object({ role: roleSchema }),
    answer: grantSchema,
  }),
  deleteGrant: route({
    method: 'DELETE',
    path: `${atMap}/grants/:person`,
    summary: 'Take back what somebody may do with this map beyond their role in the workspace',
    access: 'owner',
    params: oneGrant,
    answer: nothing,
  }),
  createMapInvitation: route({
    method: 'POST',
    path: `${atMap}/invitations`,
    summary: 'Invite into this one map by a link, which is shown this once',
    access: 'owner',
    params: onMap,
    body: newInvitation,
    answer: madeInvitation,
  }),
  deleteMapInvitation: route({
    method: 'DELETE',
    path: `${atMap}/invitations/:invitation`,
    summary: 'Withdraw an invitation into this map; who came in by it stays',
    access: 'owner',
    params: onMap.extend({ invitation: z.string() }),
    answer: nothing,
  }),
  readInvitation: route({
    method: 'POST',
    path: '/api/invitations/read',
    summary: 'What an invitation offers, for whoever holds its link',
    access: 'public',
    body: z.object({ token }),
    answer: offerSchema,
  }),
  joinAsNew: route({
    method: 'POST',
    path: '/api/invitations/sign-up',
    summary:
      'Accept an invitation as somebody new: signs up and in; EMAIL_TAKEN for a known address',
    access: 'public',
    body: z.object({ token, name: nameSchema, email: emailSchema, password: passwordSchema }),
    answer: entrance,
  }),
  join: route({
    method: 'POST',
    path: '/api/invitations/join',
    summary: 'Accept an invitation as the person who is signed in',
    access: 'person',
    body: z.object({ token }),
    answer: entrance,
  }),
};
