import type { BodyOf, Contract } from '@waymark/model';
import { expectPerson } from '../edge/callers.ts';
import type { Call, Handlers } from '../edge/handler.ts';
import { localeOf } from '../edge/locale.ts';
import { personOf } from '../edge/person-of.ts';
import type { SessionCookie } from '../edge/session-cookie.ts';

export interface PeopleRoutesConfig {
  cookie: SessionCookie;
  /** Where people reach Waymark, without a slash at the end. */
  url: string;
}

type InvitationCall = Pick<Call<Contract['createInvitation']>, 'engine' | 'caller' | 'request'> & {
  body: BodyOf<Contract['createInvitation']>;
  params: { workspace: string; map?: string };
};

/** Who may do what: members, people let into single maps, and invitations. */
export function peopleRoutes({ cookie, url }: PeopleRoutesConfig) {
  // After a # it stays in the browser, out of every log on the way.
  const page = (token: string) => `${url}/join#${token}`;
  const invite = async ({
    engine: { accounts },
    caller,
    params,
    body,
    request,
  }: InvitationCall) => {
    const to = { workspace: params.workspace, map: params.map ?? null };
    const wish = { ...body, by: personOf(caller) };
    const { invitation, token } = await accounts.invitations.create(to, wish);
    const { email } = invitation;
    const letter = email === null ? null : { email, locale: localeOf(request), url: page };
    const mailed = letter !== null && (await accounts.mailInvitation(token, letter));
    return { invitation, url: page(token), mailed };
  };

  return {
    async listMembers({ engine: { accounts }, params: { workspace }, role }) {
      const isOwner = role === 'owner';
      return {
        members: await accounts.members.list(workspace, isOwner),
        guests: isOwner ? await accounts.grants.ofWorkspace(workspace) : [],
      };
    },

    changeMember: ({ engine, params, body }) =>
      engine.accounts.members.change(params.workspace, params.person, body.role),

    async removeMember({ engine, params }) {
      await engine.accounts.members.remove(params.workspace, params.person);
      return {};
    },

    async leaveWorkspace({ engine, caller, params }) {
      await engine.accounts.members.remove(params.workspace, expectPerson(caller).person);
      return {};
    },

    listInvitations: async ({ engine, params: { workspace } }) => ({
      invitations: await engine.accounts.invitations.list({ workspace, map: null }),
    }),

    createInvitation: invite,

    async deleteInvitation({ engine, params: { workspace, invitation } }) {
      await engine.accounts.invitations.remove({ workspace, map: null }, invitation);
      return {};
    },

    listGrants: async ({ engine: { accounts }, params }) => ({
      grants: await accounts.grants.ofMap(params),
      invitations: await accounts.invitations.list(params),
    }),

    setGrant: ({ engine, params: { person, ...place }, body }) =>
      engine.accounts.grants.set(place, person, body.role),

    async deleteGrant({ engine, params: { person, ...place } }) {
      await engine.accounts.grants.remove(place, person);
      return {};
    },

    createMapInvitation: invite,

    async deleteMapInvitation({ engine, params: { invitation, ...place } }) {
      await engine.accounts.invitations.remove(place, invitation);
      return {};
    },

    readInvitation: ({ engine, body }) => engine.accounts.invitations.read(body.token),

    async joinAsNew({ engine, body: { token, ...person }, request, reply }) {
      const { session, to } = await engine.accounts.joinAsNew(token, person);
      await cookie.give({ engine, request, reply }, session);
      return to;
    },

    join: ({ engine, caller, body }) =>
      engine.accounts.invitations.accept(body.token, expectPerson(caller).person),
  } satisfies Handlers;
}
