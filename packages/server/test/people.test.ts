import { createHook } from 'node:async_hooks';
import type { Role } from '@waymark/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, browsersOf, tokenIn } from './people.ts';
import { type ThrowAway, throwAway } from './throw-away.ts';

const here = '/api/workspaces/main';
let waymark: ThrowAway;
let browser: (cookie?: string) => Browser;
let owner: Browser;
beforeAll(async () => {
  waymark = await throwAway();
  browser = browsersOf(waymark);
  owner = browser(waymark.cookie);
});
afterAll(() => waymark.close());

const invite = async (wish: object, from = owner, at = here) =>
  (await from.ask('POST', `${at}/invitations`, wish)).body;
let people = 0;
/** Somebody new, let in by an invitation, with the id they got. */
async function newcomer(role: Role, at = here): Promise<Browser & { id: string; email: string }> {
  people += 1;
  const email = `Person${people}@Example.org`;
  const token = tokenIn((await invite({ role }, owner, at)).url);
  const it_ = browser();
  const person = { name: `Person ${people}`, email, password: 'correct horse' };
  const joined = await it_.ask('POST', '/api/invitations/sign-up', { token, ...person });
  expect(joined.status).toBe(200);
  const { id } = (await it_.ask('GET', '/api/session')).body.person;
  return Object.assign(it_, { id, email });
}
/** Counts how often a password is hashed until it is asked, which is nearly all the work there is. */
function countHashing(): () => number {
  let times = 0;
  const hook = createHook({
    init(_id, type) {
      if (type === 'SCRYPTREQUEST') times += 1;
    },
  }).enable();
  return () => {
    hook.disable();
    return times;
  };
}
const codeOf = async (asked: ReturnType<Browser['ask']>) => (await asked).body.error?.code;

describe('the first person', () => {
  it('came by the printed link, and takes an address and a password later', async () => {
    const { body } = await owner.ask('GET', '/api/session');
    expect(body.person).toMatchObject({ email: null, hasPassword: false });
    expect(body.workspaces).toMatchObject([{ id: 'main', role: 'owner' }]);
    const wish = { name: 'Olga', email: 'Olga@Example.org' };
    expect((await owner.ask('PATCH', '/api/person', wish)).body).toMatchObject({
      name: 'Olga',
      email: 'olga@example.org',
    });
    const set = await owner.ask('POST', '/api/person/password', { password: 'first of all' });
    expect(set.body.hasPassword).toBe(true);

    const home = browser();
    const signIn = { email: 'OLGA@example.org', password: 'first of all' };
    expect((await home.ask('POST', '/api/sign-in/password', signIn)).status).toBe(200);
    expect((await home.ask('GET', '/api/session')).body.person.id).toBe(body.person.id);
    // The printed link goes on working beside it.
    const { token } = await waymark.engine.accounts.links.make();
    expect((await browser().ask('POST', '/api/sign-in', { token })).status).toBe(200);
  });

  it('cannot move to another address without the password', async () => {
    const wish = { email: 'new@example.org' };
    expect(await codeOf(owner.ask('PATCH', '/api/person', wish))).toBe('WRONG_PASSWORD');
    const moved = await owner.ask('PATCH', '/api/person', { ...wish, password: 'first of all' });
    expect(moved.body.email).toBe('new@example.org');
  });
});

describe('a password', () => {
  it('is refused in the same words and with the same work for an address that nobody has', async () => {
    const { email } = await newcomer('viewer');
    const wrong = async (address: string) => {
      const wish = { email: address, password: 'not the one' };
      const hashed = countHashing();
      const { status, body, headers } = await browser().ask('POST', '/api/sign-in/password', wish);
      return { status, body, cookie: headers['set-cookie'], hashed: hashed() };
    };
    const known = await wrong(email);
    expect(known).toMatchObject({ status: 401, body: { error: { code: 'WRONG_PASSWORD' } } });
    expect([known.cookie, known.hashed]).toEqual([undefined, 1]);
    expect(await wrong('nobody@example.org')).toEqual(known);
  });

  it.each(['short', 'x'.repeat(129)])('has a sensible length: %#', async (password) => {
    const { body } = await owner.ask('POST', '/api/person/password', { password });
    expect(body.error).toMatchObject({ code: 'BAD_REQUEST' });
    expect(JSON.stringify(body)).not.toContain(password);
  });

  it('changes with the one before only, and signs out everywhere else', async () => {
    const anna = await newcomer('viewer');
    const elsewhere = browser();
    const { email } = anna;
    await elsewhere.ask('POST', '/api/sign-in/password', { email, password: 'correct horse' });
    const change = (current: string) =>
      anna.ask('POST', '/api/person/password', { current, password: 'battery staple' });
    expect(await codeOf(change('wrong one'))).toBe('WRONG_PASSWORD');
    expect((await elsewhere.ask('GET', '/api/session')).status).toBe(200);
    expect((await change('correct horse')).status).toBe(200);
    expect((await elsewhere.ask('GET', '/api/session')).status).toBe(401);
    expect((await anna.ask('GET', '/api/session')).status).toBe(200);
  });

  it('is chosen anew by a link that works once and opens nothing else', async () => {
    const { id, email, ...anna } = await newcomer('viewer');
    const link = await waymark.engine.accounts.links.make({ person: id, purpose: 'new-password' });
    const asLink = { token: link.token };
    expect(await codeOf(browser().ask('POST', '/api/sign-in', asLink))).toBe('LINK_USED');
    const wish = { ...asLink, password: 'a fresh start' };
    const fresh = browser();
    expect((await fresh.ask('POST', '/api/password/reset', wish)).status).toBe(200);
    expect((await fresh.ask('GET', '/api/session')).body.person.id).toBe(id);
    expect((await anna.ask('GET', '/api/session')).status).toBe(401);
    expect(await codeOf(browser().ask('POST', '/api/password/reset', wish))).toBe('LINK_USED');
    const old = { email, password: 'correct horse' };
    expect((await browser().ask('POST', '/api/sign-in/password', old)).status).toBe(401);
  });
});

describe('an invitation', () => {
  const signUp = (token: string, email: string) =>
    browser().ask('POST', '/api/invitations/sign-up', {
      ...{ token, email, name: 'Somebody', password: 'correct horse' },
    });

  it('says what it offers, lets one in, and then nobody', async () => {
    const { url, invitation, mailed } = await invite({ role: 'editor' });
    const token = tokenIn(url);
    expect(url).toMatch(/^http:\/\/localhost:4800\/join#invite_[\w-]+$/);
    expect([mailed, invitation.many, invitation.map]).toEqual([false, false, null]);
    const offer = await browser().ask('POST', '/api/invitations/read', { token });
    expect(offer.body).toMatchObject({
      workspace: 'My company',
      role: 'editor',
      invitedBy: 'Olga',
    });

    const hurry = await Promise.all([1, 2, 3].map((n) => signUp(token, `hurry${n}@example.org`)));
    expect(hurry.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
    expect(await codeOf(signUp(token, 'late@example.org'))).toBe('INVITATION_OVER');
    expect(await codeOf(browser().ask('POST', '/api/invitations/read', { token }))).toBe(
      'INVITATION_OVER',
    );
    // Those who came too late left no account behind.
    const { members } = (await owner.ask('GET', `${here}/members`)).body;
    const emails = members.map((it: { person: { email: string } }) => it.person.email);
    expect(emails.filter((it: string) => it?.startsWith('hurry'))).toHaveLength(1);
    for (const n of [1, 2, 3]) {
      const known = await waymark.engine.accounts.passwords.personAt(`hurry${n}@example.org`);
      expect(known === null).toBe(!emails.includes(`hurry${n}@example.org`));
    }
  });

  it('lets in many when it is meant to, until it is withdrawn', async () => {
    const { url, invitation } = await invite({ role: 'viewer', many: true });
    for (const n of [1, 2]) {
      expect((await signUp(tokenIn(url), `many${n}@example.org`)).status).toBe(200);
    }
    const listed = async () => (await owner.ask('GET', `${here}/invitations`)).body.invitations;
    expect(await listed()).toEqual([{ ...invitation, used: 2 }]);
    await owner.ask('DELETE', `${here}/invitations/${invitation.id}`);
    expect(await listed()).toEqual([]);
    expect(await codeOf(signUp(tokenIn(url), 'many3@example.org'))).toBe('INVITATION_OVER');
  });

  it('raises a role and never lowers one, and uses nothing up for who may as much', async () => {
    const anna = await newcomer('editor');
    const join = (token: string) => anna.ask('POST', '/api/invitations/join', { token });
    const lower = tokenIn((await invite({ role: 'viewer' })).url);
    expect((await join(lower)).body).toEqual({ workspace: 'main', map: null });
    const role = async () => (await anna.ask('GET', '/api/session')).body.workspaces[0].role;
    expect(await role()).toBe('editor');
    expect((await signUp(lower, 'after-anna@example.org')).status).toBe(200);
    await join(tokenIn((await invite({ role: 'owner' })).url));
    expect(await role()).toBe('owner');
  });

  it('takes no second account for one address, however it is written', async () => {
    const { email } = await newcomer('viewer');
    const token = tokenIn((await invite({ role: 'viewer' })).url);
    expect(await codeOf(signUp(token, email.toUpperCase()))).toBe('EMAIL_TAKEN');
    expect((await signUp(token, 'free@example.org')).status).toBe(200);
  });
});

describe('a role', () => {
  it('is no way up for an editor', async () => {
    const editor = await newcomer('editor');
    const map = (await editor.ask('POST', `${here}/maps`, { template: 'empty' })).body;
    expect(map.role).toBe('editor');
    const tries = [
      editor.ask('PATCH', `${here}/members/${editor.id}`, { role: 'owner' }),
      editor.ask('POST', `${here}/invitations`, { role: 'viewer' }),
      editor.ask('PUT', `${here}/maps/${map.id}/grants/${editor.id}`, { role: 'owner' }),
      editor.ask('POST', `${here}/maps/${map.id}/invitations`, { role: 'viewer' }),
      editor.ask('DELETE', `${here}/maps/${map.id}`),
      editor.ask('POST', `${here}/keys`, { kind: 'api', name: 'Mine' }),
    ];
    expect(await Promise.all(tries.map(codeOf))).toEqual(tries.map(() => 'FORBIDDEN'));
    const seen = (await editor.ask('GET', `${here}/members`)).body;
    expect(seen.guests).toEqual([]);
    for (const { person } of seen.members) expect(person.email).toBeNull();
  });

  it('for one map shows that map and no other, and goes no further', async () => {
    const [shown, hidden] = await Promise.all(
      [1, 2].map(async () => (await owner.ask('POST', `${here}/maps`, { template: 'empty' })).body),
    );
    const guest = await newcomer('owner', `${here}/maps/${shown.id}`);
    expect((await guest.ask('GET', '/api/session')).body.workspaces).toMatchObject([
      { id: 'main', role: null },
    ]);
    const { maps } = (await guest.ask('GET', `${here}/maps`)).body;
    expect(maps).toMatchObject([{ id: shown.id, role: 'owner' }]);
    const got = (await guest.ask('GET', `${here}/maps/${shown.id}`)).body;
    expect(got).toMatchObject({ id: shown.id, role: 'owner' });
    const refused = [
      guest.ask('GET', `${here}/maps/${hidden.id}`),
      guest.ask('POST', `${here}/maps/${hidden.id}/invitations`, { role: 'viewer' }),
      guest.ask('POST', `${here}/maps`, { template: 'empty' }),
      guest.ask('POST', `${here}/invitations`, { role: 'viewer' }),
      guest.ask('POST', `${here}/measure`, { map: got.map, scope: {} }),
      guest.ask('GET', `${here}/names`),
      guest.ask('GET', `${here}/members`),
    ];
    expect(await Promise.all(refused.map(codeOf))).toEqual(refused.map(() => 'NOT_FOUND'));
    const measured = await guest.ask('POST', `${here}/maps/${shown.id}/measure`, { scope: {} });
    expect(JSON.parse(measured.body)).toMatchObject({ journeys: 0 });
    // Whom they let in sees the same map, and an invitation they made goes with them.
    const open = await invite({ role: 'viewer', many: true }, guest, `${here}/maps/${shown.id}`);
    await owner.ask('DELETE', `${here}/maps/${shown.id}/grants/${guest.id}`);
    expect((await guest.ask('GET', `${here}/maps/${shown.id}`)).status).toBe(404);
    expect((await guest.ask('GET', '/api/session')).body.workspaces).toEqual([]);
    const token = tokenIn(open.url);
    expect(await codeOf(guest.ask('POST', '/api/invitations/join', { token }))).toBe(
      'INVITATION_OVER',
    );
  });

  it('for a map counts beside the one in the workspace, the higher of both', async () => {
    const map = (await owner.ask('POST', `${here}/maps`, { template: 'empty' })).body;
    const viewer = await newcomer('viewer');
    const at = `${here}/maps/${map.id}`;
    const save = () => viewer.ask('PUT', at, { revision: map.revision, map: map.map });
    expect(await codeOf(save())).toBe('FORBIDDEN');
    await owner.ask('PUT', `${at}/grants/${viewer.id}`, { role: 'editor' });
    expect((await save()).body.role).toBe('editor');
    const { grants } = (await owner.ask('GET', `${at}/grants`)).body;
    expect(grants).toMatchObject([{ person: { id: viewer.id }, role: 'editor' }]);
    await owner.ask('PUT', `${at}/grants/${viewer.id}`, { role: 'viewer' });
    expect(await codeOf(save())).toBe('FORBIDDEN');
    // Nobody is named by an id that was guessed.
    const stranger = await owner.ask('PUT', `${at}/grants/person_x`, { role: 'viewer' });
    expect(stranger.body.error.code).toBe('NOT_FOUND');
  });

  it('is told when it changed, to whoever keeps a line open', async () => {
    const viewer = await newcomer('viewer');
    const told: unknown[] = [];
    const stop = waymark.engine.signals.on('accessChanged', (fact) => told.push(fact));
    await owner.ask('PATCH', `${here}/members/${viewer.id}`, { role: 'editor' });
    await viewer.ask('POST', '/api/sign-out');
    await owner.ask('DELETE', `${here}/members/${viewer.id}`);
    stop();
    expect(told).toEqual(Array(3).fill({ workspace: 'main', person: viewer.id }));
  });
});

describe('the last owner of a workspace', () => {
  it('neither leaves nor steps down, also when two put each other out at once', async () => {
    const { body } = await owner.ask('POST', '/api/workspaces', { name: 'Second' });
    expect(body).toMatchObject({ name: 'Second', role: 'owner', demo: false });
    const at = `/api/workspaces/${body.id}`;
    const { id } = (await owner.ask('GET', '/api/session')).body.person;
    expect(await codeOf(owner.ask('POST', `${at}/leave`))).toBe('LAST_OWNER');
    expect(await codeOf(owner.ask('PATCH', `${at}/members/${id}`, { role: 'editor' }))).toBe(
      'LAST_OWNER',
    );
    const other = await newcomer('owner', at);
    const outs = await Promise.all([
      owner.ask('DELETE', `${at}/members/${other.id}`),
      other.ask('DELETE', `${at}/members/${id}`),
    ]);
    expect(outs.filter(({ status }) => status === 200)).toHaveLength(1);
    const left = await waymark.engine.accounts.members.list(body.id, false);
    expect(left.map(({ role }) => role)).toEqual(['owner']);
  });

  it('is not joined again by somebody they put out, with a link made before', async () => {
    const other = await newcomer('owner');
    const { url } = await invite({ role: 'owner', many: true }, other);
    await owner.ask('DELETE', `${here}/members/${other.id}`);
    const token = tokenIn(url);
    expect(await codeOf(other.ask('POST', '/api/invitations/join', { token }))).toBe(
      'INVITATION_OVER',
    );
    expect((await other.ask('GET', '/api/session')).body.workspaces).toEqual([]);
  });
});
