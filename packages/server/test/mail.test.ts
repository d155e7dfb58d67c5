import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Browser, browsersOf, tokenIn } from './people.ts';
import { openPostOffice, type PostOffice } from './smtp.ts';
import { type ThrowAway, throwAway } from './throw-away.ts';

let post: PostOffice;
let waymark: ThrowAway;
let owner: Browser;
beforeAll(async () => {
  post = await openPostOffice();
  waymark = await throwAway({
    SMTP_URL: post.url,
    MAIL_FROM: 'Maps <maps@example.org>',
    WAYMARK_ORIGIN: 'http://map.example.org',
  });
  owner = browsersOf(waymark)(waymark.cookie);
  await owner.ask('PATCH', '/api/person', { name: 'Olga', email: 'olga@example.org' });
});
afterAll(async () => {
  await waymark.close();
  await post.close();
});

const browser = () => browsersOf(waymark)();
const linkIn = (text: string): string => /^http\S+$/m.exec(text)?.[0] ?? '';
const nextLetter = async () => {
  await expect.poll(() => post.letters.length).toBeGreaterThan(0);
  const [letter] = post.letters.splice(0);
  return letter ?? { to: [], headers: '', text: '' };
};
const inDutch = (url: string, payload: object) =>
  waymark.app.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'accept-language': 'nl-NL,nl;q=0.9,en;q=0.8', cookie: owner.cookie },
  });

it('tells pages that it can send mail', async () => {
  expect((await browser().ask('GET', '/api/sign-in')).body).toEqual({ mail: true });
  expect((await owner.ask('GET', '/api/session')).body.mail).toBe(true);
});

it('sends a sign-in link that works once', async () => {
  const asked = await browser().ask('POST', '/api/sign-in/mail', { email: 'Olga@example.org' });
  expect([asked.status, asked.body]).toEqual([200, {}]);
  const { to, headers, text } = await nextLetter();
  expect(to).toEqual(['Olga@example.org']);
  expect(headers).toMatch(/^From: Maps <maps@example\.org>$/m);
  expect(headers).toMatch(/^Subject: Your sign-in link for Waymark$/m);
  expect(linkIn(text)).toMatch(/^http:\/\/map\.example\.org\/sign-in\?token=link_/);
  const token = tokenIn(linkIn(text));
  expect((await owner.ask('POST', '/api/sign-in', { token })).status).toBe(200);
  expect((await owner.ask('GET', '/api/session')).body.person.name).toBe('Olga');
  expect((await browser().ask('POST', '/api/sign-in', { token })).status).toBe(401);
});

it('puts out whoever signed up with an address that was not theirs', async () => {
  const invited = await owner.ask('POST', '/api/workspaces/main/invitations', { role: 'viewer' });
  const thief = browser();
  const stolen = { name: 'Vera', email: 'vera@example.org', password: 'not mine at all' };
  const token = tokenIn(invited.body.url);
  await thief.ask('POST', '/api/invitations/sign-up', { ...stolen, token });
  expect((await thief.ask('GET', '/api/session')).status).toBe(200);

  const vera = browser();
  const enter = async () => {
    await vera.ask('POST', '/api/sign-in/mail', { email: stolen.email });
    const sent = tokenIn(linkIn((await nextLetter()).text));
    expect((await vera.ask('POST', '/api/sign-in', { token: sent })).status).toBe(200);
    return (await vera.ask('GET', '/api/session')).body.person;
  };
  expect(await enter()).toMatchObject({ name: 'Vera', hasPassword: false });
  expect((await thief.ask('GET', '/api/session')).status).toBe(401);
  expect((await thief.ask('POST', '/api/sign-in/password', stolen)).status).toBe(401);
  // From then on the address is hers, and what she chooses stays.
  await vera.ask('POST', '/api/person/password', { password: 'mine for good' });
  expect(await enter()).toMatchObject({ hasPassword: true });
});

it('sends a link for a new password, in the language of the browser', async () => {
  await inDutch('/api/password/mail', { email: 'olga@example.org' });
  const { headers, text } = await nextLetter();
  expect(headers).toContain('Subject: Kies een nieuw wachtwoord voor Waymark');
  expect(linkIn(text)).toMatch(/^http:\/\/map\.example\.org\/new-password#link_/);
  const wish = { token: tokenIn(linkIn(text)), password: 'chosen from a letter' };
  expect((await owner.ask('POST', '/api/password/reset', wish)).status).toBe(200);
  const signIn = { email: 'olga@example.org', password: wish.password };
  expect((await browser().ask('POST', '/api/sign-in/password', signIn)).status).toBe(200);
});

it('answers the same for an address that nobody has, and sends nothing', async () => {
  for (const url of ['/api/sign-in/mail', '/api/password/mail']) {
    const asked = await browser().ask('POST', url, { email: 'nobody@example.org' });
    expect([asked.status, asked.body]).toEqual([200, {}]);
  }
  // A letter that is asked for after those comes first, so the others never were.
  await browser().ask('POST', '/api/sign-in/mail', { email: 'olga@example.org' });
  expect((await nextLetter()).to).toEqual(['olga@example.org']);
  expect(post.letters).toEqual([]);
});

it('sends an invitation, in which no name passes for anything but a name', async () => {
  const name = 'Firm\r\nBcc: everybody@example.org\r\n\r\nhttps://evil.example';
  await waymark.engine.accounts.workspaces.update('main', { name });
  const wish = { role: 'editor', email: 'ann@example.org' };
  const made = (await inDutch('/api/workspaces/main/invitations', wish)).json();
  expect([made.mailed, made.invitation.email]).toEqual([true, 'ann@example.org']);
  const { to, headers, text } = await nextLetter();
  expect(to).toEqual(['ann@example.org']);
  expect(headers).not.toMatch(/^bcc:/im);
  expect(text).toContain('Olga nodigt u uit om samen te werken in Firm Bcc: everybody');
  expect(linkIn(text)).toBe(made.url);
  const offer = await browser().ask('POST', '/api/invitations/read', { token: tokenIn(made.url) });
  expect(offer.body).toMatchObject({ role: 'editor', email: 'ann@example.org' });
});

it('says so when the mail server does not answer, and gives the link all the same', async () => {
  await post.close();
  const asked = await browser().ask('POST', '/api/sign-in/mail', { email: 'olga@example.org' });
  expect(asked.status).toBe(200);
  const wish = { role: 'viewer', email: 'ben@example.org' };
  const made = await owner.ask('POST', '/api/workspaces/main/invitations', wish);
  expect([made.status, made.body.mailed]).toEqual([200, false]);
  expect(made.body.url).toContain('/join#invite_');
});
