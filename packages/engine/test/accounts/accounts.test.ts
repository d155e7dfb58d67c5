import { type Engine, firstPerson, openEngine, sessionLifetime } from '@waymark/engine';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDataFolder } from '../../../../scripts/twins/data-folder.ts';

const day = 24 * 60 * 60 * 1000;
const { folder, remove } = await freshDataFolder();
let engine: Engine;
let now = Date.parse('2026-11-20T10:00:00Z');

const open = () => openEngine({ folder, now: () => now });
beforeAll(async () => {
  engine = await open();
});
afterAll(async () => {
  await engine.close();
  remove();
});

it('begins with one workspace and a write key for it', async () => {
  const { workspaces, keys } = engine.accounts;
  expect(await workspaces.list()).toEqual([
    {
      id: 'main',
      name: 'My company',
      demo: false,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      currency: 'EUR',
    },
  ]);
  const [key, ...more] = await keys.list('main');
  expect(key).toMatchObject({ kind: 'write', secret: expect.stringMatching(/^wk_/) });
  expect(more).toEqual([]);
});

it('lets a link grow old within a day and a session within its time', async () => {
  const { links, signIn, sessions } = engine.accounts;
  const late = await links.make();
  const inTime = await links.make();
  now += day - 1;
  const session = await signIn(inTime.token);
  now += 1;
  await expect(signIn(late.token)).rejects.toMatchObject({ code: 'LINK_USED' });
  expect(await sessions.personOf(session.secret)).toBe(firstPerson);
  now = session.expiresAt - 1;
  expect(await sessions.personOf(session.secret)).toBe(firstPerson);
  now += 1;
  expect(await sessions.personOf(session.secret)).toBeNull();
  expect(session.expiresAt).toBeLessThan(now + sessionLifetime);
});

it('opens nothing with what the store holds, nor with one secret in the place of another', async () => {
  const { links, signIn, sessions, keys, workspaceOfApiKey, workspaceOfWriteKey } = engine.accounts;
  const link = await links.make();
  const session = await signIn((await links.make()).token);
  const api = await keys.create('main', 'api', 'Reader');
  const write = await keys.create('main', 'write', 'Writer');
  expect(await sessions.personOf(link.token)).toBeNull();
  await expect(signIn(session.secret)).rejects.toMatchObject({ code: 'LINK_USED' });
  expect(await workspaceOfApiKey(write.secret ?? '')).toBeNull();
  expect(await workspaceOfWriteKey(api.secret ?? '')).toBeNull();
  expect(await workspaceOfApiKey(api.secret ?? '')).toEqual({ workspace: 'main', key: api.id });
});

it('takes down when a key was used, to the minute', async () => {
  const { keys, workspaceOfApiKey } = engine.accounts;
  const api = await keys.create('main', 'api', 'Counted');
  const lastUsed = async () =>
    (await keys.list('main')).find(({ id }) => id === api.id)?.lastUsedAt;
  expect(await lastUsed()).toBeNull();
  await workspaceOfApiKey(api.secret ?? '');
  const first = new Date(now).toISOString();
  await expect.poll(lastUsed).toBe(first);
  now += 59_000;
  await workspaceOfApiKey(api.secret ?? '');
  expect(await lastUsed()).toBe(first);
  now += 1_000;
  await workspaceOfApiKey(api.secret ?? '');
  await expect.poll(lastUsed).toBe(new Date(now).toISOString());
});

it('finds everything again when it is opened anew', async () => {
  const before = {
    workspaces: await engine.accounts.workspaces.list(),
    keys: await engine.accounts.keys.list('main'),
  };
  const { token } = await engine.accounts.links.make();
  await engine.close();
  engine = await open();
  expect(await engine.accounts.workspaces.list()).toEqual(before.workspaces);
  expect(await engine.accounts.keys.list('main')).toEqual(before.keys);
  const session = await engine.accounts.signIn(token);
  expect(await engine.accounts.sessions.personOf(session.secret)).toBe(firstPerson);
});
