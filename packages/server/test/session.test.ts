import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ThrowAway, throwAway } from './throw-away.ts';

let waymark: ThrowAway;
beforeAll(async () => {
  waymark = await throwAway();
});
afterAll(() => waymark.close());

const signIn = (token: string) =>
  waymark.app.inject({ method: 'POST', url: '/api/sign-in', payload: { token } });

it('is ready for anybody who asks', async () => {
  const answer = await waymark.app.inject('/healthz');
  expect(answer.json()).toEqual({ status: 'ready', version: '0.1.0' });
});

it('exchanges a link for a cookie that no script and no other site gets', async () => {
  const { token } = await waymark.engine.accounts.links.make();
  const answer = await signIn(token);
  expect(answer.statusCode).toBe(200);
  expect(answer.cookies).toEqual([
    expect.objectContaining({
      name: 'waymark_4800',
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      maxAge: 30 * 24 * 60 * 60,
    }),
  ]);
});

it('takes a link once, also when two hurry', async () => {
  const { token } = await waymark.engine.accounts.links.make();
  const answers = await Promise.all([signIn(token), signIn(token), signIn(token)]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401, 401]);
  const late = await signIn(token);
  expect(late.json().error).toMatchObject({
    code: 'LINK_USED',
    message: expect.stringContaining('npx waymark link'),
  });
  expect(late.headers['set-cookie']).toBeUndefined();
});

it('makes another link for the owner', async () => {
  const { body } = await waymark.ask('POST', '/api/sign-in-links');
  expect(body.url).toMatch(/^http:\/\/localhost:4800\/sign-in\?token=link_/);
  expect((await signIn(new URL(body.url).searchParams.get('token') ?? '')).statusCode).toBe(200);
});

it('ends a session at once, and only that one', async () => {
  const { token } = await waymark.engine.accounts.links.make();
  const { name, value } = (await signIn(token)).cookies[0] ?? { name: '', value: '' };
  const cookie = `${name}=${value}`;
  const asks = () => waymark.app.inject({ url: '/api/session', headers: { cookie } });
  expect((await asks()).statusCode).toBe(200);
  const out = await waymark.app.inject({
    method: 'POST',
    url: '/api/sign-out',
    headers: { cookie },
  });
  expect(out.statusCode).toBe(200);
  expect((await asks()).statusCode).toBe(401);
  expect((await waymark.ask('GET', '/api/session')).status).toBe(200);
});

it('renames a workspace and refuses a time zone or currency that does not exist', async () => {
  const change = (payload: object) => waymark.ask('PATCH', '/api/workspaces/main', payload);
  const changed = await change({ name: 'Fietsenzaak', timeZone: 'Europe/Amsterdam' });
  expect(changed.body).toEqual({
    id: 'main',
    name: 'Fietsenzaak',
    demo: false,
    timeZone: 'Europe/Amsterdam',
    currency: 'EUR',
  });
  expect((await change({ timeZone: 'Mars/Olympus' })).body.error.message).toBe(
    '“Mars/Olympus” is not a time zone; expected a name such as Europe/Amsterdam.',
  );
  expect((await change({ currency: 'XQX' })).status).toBe(400);
  expect((await waymark.ask('PATCH', '/api/workspaces/none', { name: 'x' })).status).toBe(404);
});

it('shows a write key whole, an API key once, and lets neither in once withdrawn', async () => {
  const make = (kind: string) =>
    waymark.ask('POST', '/api/workspaces/main/keys', { kind, name: kind });
  const write = (await make('write')).body;
  const api = (await make('api')).body;
  expect(write.secret).toMatch(/^wk_/);
  expect(api.secret).toMatch(/^api_/);
  const listed = (await waymark.ask('GET', '/api/workspaces/main/keys')).body.keys;
  const secretOf = (id: string) => listed.find((key: { id: string }) => key.id === id).secret;
  expect(secretOf(write.id)).toBe(write.secret);
  expect(secretOf(api.id)).toBeNull();

  const headers = { authorization: `Bearer ${api.secret}` };
  const asks = () => waymark.app.inject({ url: '/api/workspaces/main/maps', headers });
  expect((await asks()).statusCode).toBe(200);
  expect(await waymark.engine.accounts.workspaceOfWriteKey(write.secret)).toEqual({
    workspace: 'main',
    key: write.id,
  });
  await waymark.ask('DELETE', `/api/workspaces/main/keys/${api.id}`);
  await waymark.ask('DELETE', `/api/workspaces/main/keys/${write.id}`);
  expect((await asks()).json().error.code).toBe('BAD_KEY');
  expect(await waymark.engine.accounts.workspaceOfWriteKey(write.secret)).toBeNull();
  expect((await waymark.ask('DELETE', `/api/workspaces/main/keys/${api.id}`)).status).toBe(404);
});

it('slows down somebody who tries out links', async () => {
  const tries = [];
  for (let i = 0; i < 25; i += 1) tries.push(await signIn(`guess-${i}`));
  const last = tries.at(-1);
  expect(last?.statusCode).toBe(429);
  expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
  expect(last?.json().error.code).toBe('TOO_MANY_REQUESTS');
});
