import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDataFolder } from '../../../scripts/twins/data-folder.ts';
import { line } from './line.ts';
import { endAll, serving } from './waymark.ts';

const { folder, remove } = await freshDataFolder();
const email = 'ann@example.org';
let server: Awaited<ReturnType<typeof serving>>;
const post = (path: string, body: object, cookie = '') =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? '';

beforeAll(async () => {
  server = await serving(folder);
  const first = await post('/api/sign-in', { token: server.link.searchParams.get('token') });
  const invited = await post(
    '/api/workspaces/main/invitations',
    { role: 'viewer' },
    cookieOf(first),
  );
  const token = new URL((await invited.json()).url).hash.slice(1);
  const person = { name: 'Ann', email, password: 'forgotten at once' };
  expect((await post('/api/invitations/sign-up', { token, ...person })).status).toBe(200);
}, 120_000);
afterAll(() => {
  endAll();
  remove();
});

const onData = ['--data', folder];

it('makes a link for somebody by their address, to sign in or for a new password', async () => {
  const { out } = await line(['link', 'ANN@example.org', ...onData]);
  const signedIn = await post('/api/sign-in', { token: new URL(out).searchParams.get('token') });
  const session = await fetch(`${server.url}/api/session`, {
    headers: { cookie: cookieOf(signedIn) },
  });
  expect((await session.json()).person.name).toBe('Ann');

  const reset = await line(['link', email, '--new-password', ...onData]);
  expect(reset.out).toMatch(/\/new-password#link_\S+$/);
  const wish = { token: new URL(reset.out).hash.slice(1), password: 'remembered now' };
  expect((await post('/api/password/reset', wish)).status).toBe(200);
  const signIn = { email, password: wish.password };
  expect((await post('/api/sign-in/password', signIn)).status).toBe(200);
});

it('makes somebody owner of the workspace they are in', async () => {
  expect(await line(['owner', email, ...onData])).toEqual({
    ...{ code: 0, out: 'Ann owns “main” now.', err: '' },
  });
});

it.each([
  [['link', 'nobody@example.org'], 'Nobody here has the e-mail address nobody@example.org.'],
  [['link', '--new-password'], 'Expected one e-mail address, found none.'],
  [['link', 'ann'], 'Expected one e-mail address, found “ann”.'],
  [['owner'], 'Expected one e-mail address, found none.'],
  [
    ['owner', 'nobody@example.org'],
    'Nobody in the workspace “main” has the e-mail address nobody@example.org. Invite them first.',
  ],
  [['owner', email, '--workspace', 'none'], 'There is no workspace “none”.'],
])('says in a sentence what does not fit: %j', async (args, err) => {
  expect(await line([...args, ...onData])).toEqual({ code: 1, out: '', err });
});
