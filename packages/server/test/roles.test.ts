import { request } from 'node:http';
import {
  type Access,
  type Contract,
  contract,
  isAtLeast,
  type Role,
  type Route,
  roles,
  togetherPath,
} from '@waymark/model';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Actor, type Cast, gatherCast } from './roles-cast.ts';
import { samples } from './samples.ts';

/** What somebody gets who is not let do it, by the code of the answer; “may” for all others. */
type Outcome = 'may' | 'sign in' | 'no' | 'not there';

interface Tried {
  name: string;
  access: Access;
  path: string;
  try(actor: Actor, path: string): Promise<{ status: number; error: Refused | undefined }>;
}
interface Refused {
  code: string;
  details?: { reason?: string };
}

/** The one place that says who may do what: nothing but the access a route names decides. */
function expected({ access, path }: Pick<Tried, 'access' | 'path'>, actor: Actor): Outcome {
  const hasWorkspace = path.includes(':workspace');
  const role = path.includes(':map')
    ? actor.forMap
    : hasWorkspace
      ? actor.inWorkspace
      : actor.inMain;
  if (access === 'public') return 'may';
  if (actor.is === 'stranger') return 'sign in';
  if (actor.is === 'key' && hasWorkspace && actor.inWorkspace === null) return 'no';
  if (access === 'person' && actor.is !== 'person') return 'no';
  const least = roles.find((it) => it === access);
  if (!least) return !hasWorkspace || mayEnter(actor) ? 'may' : 'not there';
  if (isAtLeast(role, least)) return 'may';
  return role === null && hasWorkspace ? 'not there' : 'no';
}

/** Whether the workspace is there for them at all; who is let into one map sees that map in it. */
const mayEnter = ({ inWorkspace, forMap, name }: Actor): boolean =>
  inWorkspace !== null || forMap !== null || name === 'guest of another map';

function outcomeOf({ status, error }: { status: number; error: Refused | undefined }): Outcome {
  if (status === 401 && error?.code === 'NOT_SIGNED_IN') return 'sign in';
  if (status === 403 && error?.code === 'FORBIDDEN') return 'no';
  const unseen = ['workspace-unknown', 'map-unknown'];
  if (status === 404 && unseen.includes(error?.details?.reason ?? '')) return 'not there';
  return 'may';
}

let cast: Cast;
beforeAll(async () => {
  cast = await gatherCast();
});
afterAll(() => cast.close());

const overHttp = (name: keyof Contract): Tried['try'] => {
  const { method, upload } = contract[name] as Route;
  const { query, body } = samples[name] ?? {};
  return async (actor, path) => {
    const address = `${cast.url}${path}${query ? `?${new URLSearchParams(query)}` : ''}`;
    const content = upload ? 'person,time\n1,2\n' : body && JSON.stringify(body);
    const type = upload ? 'application/octet-stream' : 'application/json';
    const answer = await fetch(address, {
      method,
      headers: { ...actor.headers, ...(content && { 'content-type': type }) },
      ...(content && { body: content }),
    });
    const { status } = answer;
    if (answer.ok) await answer.body?.cancel();
    return { status, error: answer.ok ? undefined : (await answer.json()).error };
  };
};

/** Asks for the line on which a map is drawn together. */
const overWebSocket: Tried['try'] = (actor, path) =>
  new Promise((resolve, reject) => {
    const line = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
    const headers = { ...actor.headers, ...line, 'sec-websocket-key': btoa('sixteen bytes ok') };
    request(`${cast.url}${path}`, { headers })
      .on('upgrade', ({ statusCode = 0 }, socket) => {
        socket.destroy();
        resolve({ status: statusCode, error: undefined });
      })
      .on('response', async (answer) => {
        const text = (await answer.toArray()).join('');
        resolve({ status: answer.statusCode ?? 0, error: JSON.parse(text).error });
      })
      .on('error', reject)
      .end();
  });

const tried: Tried[] = [
  ...(Object.entries(contract) as [keyof Contract, Route][]).map(([name, { access, path }]) => ({
    ...{ name, access, path, try: overHttp(name) },
  })),
  { name: 'together (WebSocket)', access: 'viewer', path: togetherPath, try: overWebSocket },
];
/** After these somebody is not where they were. */
const moving = new Set(['deleteMap', 'leaveWorkspace', 'signOut']);

it('lets everybody do exactly what their role allows, route by route', {
  timeout: 60_000,
}, async () => {
  let map = await cast.gather();
  const outcome = async (route: Tried, actor: Actor) => {
    const { workspace } = cast;
    const path = route.path.replace(':workspace', workspace).replace(':map', map);
    return [actor.name, outcomeOf(await route.try(actor, path.replace(/:\w+/g, 'x')))] as const;
  };
  for (const route of tried) {
    const outcomes = [];
    if (moving.has(route.name)) {
      for (const actor of cast.actors) {
        outcomes.push(await outcome(route, actor));
        map = await cast.gather();
      }
    } else {
      outcomes.push(...(await Promise.all(cast.actors.map((actor) => outcome(route, actor)))));
    }
    const found = Object.fromEntries(outcomes);
    const wanted = Object.fromEntries(cast.actors.map((it) => [it.name, expected(route, it)]));
    expect({ route: route.name, ...found }).toEqual({ route: route.name, ...wanted });
  }
});

it('is written down for people to read', async () => {
  const names = cast.actors.map(({ name }) => name);
  const rows = tried.map((route) => [
    `\`${route.name}\``,
    route.access,
    ...cast.actors.map((actor) => expected(route, actor)),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = ['route', 'asks for', ...names];
  const text = [
    '# Who may do what',
    '',
    'Every route, asked for by everybody. Made from the contract, and checked against a running Waymark, by `packages/server/test/roles.test.ts`; `npx vitest run roles -u` writes it anew.',
    '',
    'The viewer, commenter, editor and owner are those of the workspace that is asked for; the guests were let into one map of it as commenters. **not there**: the answer is the same as for something that does not exist. **sign in**: 401. **no**: 403.',
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('../../../docs/roles.md');
});

it('orders the roles, each with all that those before it may', () => {
  const least: Role[] = ['viewer', 'commenter', 'editor', 'owner'];
  const table = least.map((a) => least.map((b) => isAtLeast(a, b)));
  expect(table).toEqual([
    [true, false, false, false],
    [true, true, false, false],
    [true, true, true, false],
    [true, true, true, true],
  ]);
  expect(isAtLeast(null, 'viewer')).toBe(false);
});
