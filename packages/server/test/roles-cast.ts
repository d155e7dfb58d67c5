import { firstPerson } from '@waymark/engine';
import { type Role, roles } from '@waymark/model';
import { type ThrowAway, throwAway } from './throw-away.ts';

/** Somebody who tries, and what they are where the routes are tried. */
export interface Actor {
  name: string;
  is: 'stranger' | 'person' | 'key' | 'command line';
  /** In the workspace that is asked for, for the map, and in the workspace Waymark began with. */
  inWorkspace: Role | null;
  forMap: Role | null;
  inMain: Role | null;
  /** By which they are known. */
  headers: Record<string, string>;
}

/** A Waymark on a port, with everybody who can want something of one workspace. */
export interface Cast extends ThrowAway {
  url: string;
  workspace: string;
  actors: Actor[];
  /** Brings everybody to where they belong, signed in, and answers a map to try the routes with. */
  gather(): Promise<string>;
}

const adminToken = 'admin-of-the-cast';
const nothing = { inWorkspace: null, forMap: null, inMain: null, headers: {} };

export async function gatherCast(): Promise<Cast> {
  const waymark = await throwAway({}, { adminToken });
  const { accounts, journeys } = waymark.engine;
  const url = await waymark.app.listen({ port: 0, host: '127.0.0.1' });
  const cookie = waymark.cookie.split('=')[0] ?? '';

  const people = new Map<string, Actor>();
  const enter = async (name: string, may: Partial<Actor>): Promise<string> => {
    const id = await accounts.passwords.signUp({
      ...{ name, email: `p${people.size}@example.org`, password: `${name} signs in` },
    });
    people.set(id, { ...nothing, name, is: 'person', ...may });
    return id;
  };
  people.set(firstPerson, {
    ...{ ...nothing, name: 'owner of another workspace', is: 'person', inMain: 'owner' },
  });
  const elsewhereGuest = await enter('guest of another map', {});
  const guest = await enter('guest of this map', { forMap: 'commenter' });
  for (const role of roles) await enter(role, { inWorkspace: role, forMap: role });
  const [owner = ''] = [...people].find(([, it]) => it.name === 'owner') ?? [];
  const { id: workspace } = await accounts.createWorkspace(owner, {
    ...{ name: 'The firm', timeZone: 'UTC', currency: 'EUR' },
  });
  const letIn = async (map: string, person: string) => {
    const wish = { role: 'commenter', many: false, days: 1, by: null } as const;
    const { token } = await accounts.invitations.create({ workspace, map }, wish);
    await accounts.invitations.accept(token, person);
  };
  const bearer = (secret: string | null) => ({ headers: { authorization: `Bearer ${secret}` } });
  const key = async (of: string) => bearer((await accounts.keys.create(of, 'api', 'K')).secret);
  const another = (await journeys.begin(workspace, 'empty')).id;

  return Object.assign(waymark, {
    url,
    workspace,
    actors: [
      { ...nothing, name: 'stranger', is: 'stranger' as const },
      {
        ...{ ...nothing, name: 'key of another workspace', is: 'key' as const },
        ...{ inMain: 'editor' as const, ...(await key('main')) },
      },
      ...people.values(),
      {
        ...{ ...nothing, name: 'key', is: 'key' as const, inWorkspace: 'editor' as const },
        ...{ forMap: 'editor' as const, ...(await key(workspace)) },
      },
      {
        ...{ name: 'command line', is: 'command line' as const, inWorkspace: 'owner' as const },
        ...{ forMap: 'owner' as const, inMain: 'owner' as const, ...bearer(adminToken) },
      },
    ],
    async gather() {
      for (const [id, actor] of people) {
        if (actor.inWorkspace) await accounts.members.add(workspace, id, actor.inWorkspace);
        const { secret } = await accounts.sessions.start(id);
        actor.headers = { cookie: `${cookie}=${secret}` };
      }
      await letIn(another, elsewhereGuest);
      const { id: map } = await journeys.begin(workspace, 'empty');
      await letIn(map, guest);
      return map;
    },
  });
}
