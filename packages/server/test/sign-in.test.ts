import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Browser, browsersOf, tokenIn } from './people.ts';
import { type ThrowAway, throwAway } from './throw-away.ts';

const password = 'a secret nobody says aloud';
const email = 'olga@example.org';
const settings = { WAYMARK_ORIGIN: 'https://map.example.org', WAYMARK_LOG: 'debug' };
const said: string[] = [];
let waymark: ThrowAway;
let browser: (cookie?: string) => Browser;

beforeAll(async () => {
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
  waymark = await throwAway(settings);
  browser = browsersOf(waymark);
  const owner = browser(waymark.cookie);
  await owner.ask('PATCH', '/api/person', { name: 'Olga', email });
  await owner.ask('POST', '/api/person/password', { password });
  return () => write.mockRestore();
});
afterAll(() => waymark.close());

const signIn = (it_: Browser, payload = { email, password }) =>
  it_.ask('POST', '/api/sign-in/password', payload);

it('gives a cookie that no script, no other site and no plain line gets', async () => {
  const { headers, body } = await signIn(browser());
  expect(headers['set-cookie']).toMatch(
    /^waymark_4800=session_[\w-]{32}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
  expect(body).toEqual({});
});

it('takes no session that was planted before, and ends the one that was there', async () => {
  const planted = browser('waymark_4800=session_planted-by-somebody-else');
  const before = planted.cookie;
  await signIn(planted);
  expect(planted.cookie).not.toBe(before);
  expect((await browser(before).ask('GET', '/api/session')).status).toBe(401);

  const first = planted.cookie;
  await signIn(planted);
  expect(planted.cookie).not.toBe(first);
  expect((await browser(first).ask('GET', '/api/session')).status).toBe(401);
  expect((await planted.ask('GET', '/api/session')).status).toBe(200);
});

it('slows down who tries out passwords for one person, and lets others from there in', async () => {
  const tries = [];
  for (let n = 0; n < 11; n += 1) {
    tries.push(await signIn(browser(), { email: 'Tried@example.org', password: `try ${n}` }));
  }
  expect(tries.map(({ status }) => status)).toEqual([...Array(10).fill(401), 429]);
  expect(Number(tries.at(-1)?.headers['retry-after'])).toBeGreaterThan(0);
  expect((await signIn(browser())).status).toBe(200);
});

it('keeps passwords and what opens something out of every answer and of the log', async () => {
  const owner = browser(waymark.cookie);
  const { token } = await waymark.engine.accounts.links.make();
  await browser().ask('GET', `/sign-in?token=${token}`);
  const answers = [
    await owner.ask('POST', '/api/person/password', { current: 'x', password }),
    await owner.ask('POST', '/api/person/password', { current: password, password }),
    await owner.ask('PATCH', '/api/person', { email: 'moved@example.org', password }),
    await owner.ask('GET', '/api/session'),
    await owner.ask('GET', '/api/workspaces/main/members'),
    await owner.ask('POST', '/api/workspaces/main/invitations', { role: 'viewer' }),
  ];
  const invitation = tokenIn(answers.at(-1)?.body.url);
  const joined = { token: invitation, name: 'Ann', email: 'ann@example.org', password };
  answers.push(await browser().ask('POST', '/api/invitations/sign-up', joined));
  expect(answers.map(({ status }) => status)).toEqual([401, 200, 200, 200, 200, 200, 200]);
  const texts = JSON.stringify(answers.map(({ body }) => body));
  expect(texts).not.toContain(password);
  expect(texts).not.toMatch(/[0-9a-f]{32}:[0-9a-f]{128}/);

  const log = said.join('');
  expect(log).toContain('/api/person/password');
  for (const secret of [password, token, invitation, waymark.cookie.split('=')[1] ?? '']) {
    expect(log).not.toContain(secret);
  }
});
