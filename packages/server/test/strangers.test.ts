import { type Contract, contract, type Route } from '@waymark/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samples } from './samples.ts';
import { type ThrowAway, throwAway } from './throw-away.ts';

const routes = Object.entries(contract) as [keyof Contract, Route][];
const owned = routes.filter(([, route]) => route.access !== 'public');
const inWorkspace = owned.filter(([, { path }]) => path.includes(':workspace'));

let it_: ThrowAway;
let otherKey: string;
beforeAll(async () => {
  it_ = await throwAway();
  const { workspaces, keys } = it_.engine.accounts;
  const other = { id: 'other', name: 'Other', demo: false, timeZone: 'UTC', currency: 'EUR' };
  await workspaces.ensure(other);
  otherKey = (await keys.create('other', 'api', 'Other')).secret ?? '';
});
afterAll(() => it_.close());

/** Sends what fits the route under the given headers, and takes down everything that came back. */
async function send(name: keyof Contract, headers: Record<string, string>) {
  const { method, path, upload } = contract[name] as Route;
  const { query, body } = samples[name] ?? {};
  const answer = await it_.app.inject({
    method,
    url: path.replace(':workspace', 'main').replace(/:\w+/g, 'x'),
    headers: { host: 'localhost:4800', ...headers },
    ...(query && { query }),
    ...(body && { payload: body }),
    ...(upload && { payload: 'person,time\n1,2\n' }),
  });
  const isJson = String(answer.headers['content-type']).startsWith('application/json');
  return {
    status: answer.statusCode,
    code: isJson ? answer.json().error?.code : undefined,
    /** What nobody who is refused should get. */
    cookie: answer.headers['set-cookie'],
    allowed: answer.headers['access-control-allow-origin'],
  };
}

const refused = (status: number, code: string) => ({
  status,
  code,
  cookie: undefined,
  allowed: undefined,
});

describe.each(owned)('%s', (name) => {
  it('answers no stranger', async () => {
    expect(await send(name, {})).toEqual(refused(401, 'NOT_SIGNED_IN'));
  });
  it('answers no made-up session', async () => {
    const cookie = `${it_.cookie.split('=')[0]}=session_made-up`;
    expect(await send(name, { cookie })).toEqual(refused(401, 'NOT_SIGNED_IN'));
  });
  it('answers no made-up key', async () => {
    expect(await send(name, { authorization: 'Bearer api_x' })).toEqual(refused(401, 'BAD_KEY'));
  });
  it('answers no write key, which stands in web pages for all to see', async () => {
    const [key] = await it_.engine.accounts.keys.list('main');
    const authorization = `Bearer ${key?.secret}`;
    expect(await send(name, { authorization })).toEqual(refused(401, 'BAD_KEY'));
  });
});

describe.each(inWorkspace)('%s', (name) => {
  it("answers no other workspace's key", async () => {
    const authorization = `Bearer ${otherKey}`;
    expect(await send(name, { authorization })).toEqual(refused(403, 'FORBIDDEN'));
  });
});

describe.each(routes)('%s', (name) => {
  it("answers no other origin's page, even in the owner's browser", async () => {
    const headers = { cookie: it_.cookie, origin: 'https://elsewhere.example' };
    expect(await send(name, headers)).toEqual(refused(403, 'FOREIGN_ORIGIN'));
  });
  it('answers no page on another port of this machine', async () => {
    const headers = { cookie: it_.cookie, origin: 'http://localhost:3000' };
    expect(await send(name, headers)).toEqual(refused(403, 'FOREIGN_ORIGIN'));
  });
  it('answers no request that a browser says comes from another site', async () => {
    const headers = { cookie: it_.cookie, 'sec-fetch-site': 'cross-site' };
    expect(await send(name, headers)).toEqual(refused(403, 'FOREIGN_ORIGIN'));
  });
  it('answers under no name that was bound to this machine from outside', async () => {
    const headers = { cookie: it_.cookie, host: 'rebound.example:80' };
    expect(await send(name, headers)).toEqual(refused(421, 'FOREIGN_HOST'));
  });
});

it('changed nothing for all those who were refused', async () => {
  const main = await it_.ask('GET', '/api/session');
  expect(main.body.workspaces[0]).toMatchObject({ id: 'main', name: 'My company' });
  expect((await it_.ask('GET', '/api/workspaces/main/maps')).body).toEqual({ maps: [] });
  expect((await it_.ask('GET', '/api/workspaces/main/keys')).body.keys).toHaveLength(1);
});

it('lets a key see its own workspace and nothing beside it', async () => {
  const headers = { authorization: `Bearer ${otherKey}`, host: 'localhost' };
  const seen = await it_.app.inject({ url: '/api/session', headers });
  expect(seen.json().workspaces.map(({ id }: { id: string }) => id)).toEqual(['other']);
  const own = await it_.app.inject({ url: '/api/workspaces/other/maps', headers });
  expect(own.json()).toEqual({ maps: [] });
});

it.each(['createKey', 'deleteKey', 'updateWorkspace'] as const)(
  'lets no key do what is for the owner: %s',
  async (name) => {
    const key = await it_.engine.accounts.keys.create('main', 'api', 'Own');
    const answer = await send(name, { authorization: `Bearer ${key.secret}` });
    expect(answer).toEqual(refused(403, 'FORBIDDEN'));
  },
);
