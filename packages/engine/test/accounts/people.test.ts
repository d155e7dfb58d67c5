import { type Engine, firstPerson, openEngine } from '@waymark/engine';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDataFolder } from '../../../../scripts/twins/data-folder.ts';

const hour = 60 * 60 * 1000;
const main = { workspace: 'main', map: null };
const wish = { role: 'editor', many: false, days: 7, by: firstPerson } as const;

async function freshDatabase(): Promise<string> {
  const url = new URL(process.env.WAYMARK_TEST_DATABASE_URL ?? '');
  const client = new Client({ connectionString: url.href });
  await client.connect();
  const name = `people_${process.pid}_${Date.now()}`;
  await client.query(`create database ${name}`);
  await client.end();
  url.pathname = `/${name}`;
  return url.href;
}

describe.each(['pglite', 'postgres'] as const)('people on %s', (twin) => {
  let engine: Engine;
  let remove: () => void;
  let now = Date.parse('2026-11-20T10:00:00Z');
  beforeAll(async () => {
    const fresh = await freshDataFolder();
    remove = fresh.remove;
    const databaseUrl = twin === 'postgres' ? await freshDatabase() : undefined;
    engine = await openEngine({ folder: fresh.folder, databaseUrl, now: () => now });
  });
  afterAll(async () => {
    await engine.close();
    remove();
  });

  const signUp = (name: string) =>
    engine.accounts.passwords.signUp({
      name,
      email: `${name}@example.org`,
      password: name.repeat(3),
    });
  const codeOf = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => null,
      (error) => error.code,
    );

  it('have one account an address, also when two sign up at once', async () => {
    const ids = await Promise.allSettled([signUp('twice'), signUp('Twice'), signUp('twice')]);
    expect(ids.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const it of ids) {
      if (it.status === 'rejected') expect(it.reason).toMatchObject({ code: 'EMAIL_TAKEN' });
    }
  });

  it('come in by an invitation within its time, one by each link', async () => {
    const { invitations } = engine.accounts;
    const [ann, ben] = [await signUp('annabel'), await signUp('benjamin')];
    const once = await invitations.create(main, wish);
    const outcomes = await Promise.all(
      [ann, ben].map((person) => codeOf(invitations.accept(once.token, person))),
    );
    expect(outcomes.sort()).toEqual(['INVITATION_OVER', null]);

    const late = await invitations.create(main, { ...wish, many: true });
    now += 7 * 24 * hour - 1;
    expect((await invitations.read(late.token)).role).toBe('editor');
    now += 1;
    expect(await codeOf(invitations.accept(late.token, ben))).toBe('INVITATION_OVER');
    expect(await invitations.list(main)).toEqual([]);
  });

  it('are sent links that grow old, and none is left when the password changes', async () => {
    const { links, people, signIn } = engine.accounts;
    const carol = await signUp('caroline');
    const make = () => links.make({ person: carol, lifetime: hour });
    const late = await make();
    now += hour - 1;
    expect((await signIn((await make()).token)).person).toBe(carol);
    now += 1;
    expect(await codeOf(signIn(late.token))).toBe('LINK_USED');
    const before = await make();
    await people.setPassword(carol, 'another one', null);
    expect(await codeOf(signIn(before.token))).toBe('LINK_USED');
  });

  it('leave an owner behind in any order and at any moment', async () => {
    const { members, createWorkspace } = engine.accounts;
    const place = { name: 'Firm', timeZone: 'UTC', currency: 'EUR' };
    for (let round = 0; round < 5; round += 1) {
      const { id } = await createWorkspace(firstPerson, place);
      const others = (await members.list('main', false)).map(({ person }) => person.id);
      for (const person of others) await members.add(id, person, 'owner');
      const all = new Set([firstPerson, ...others]);
      await Promise.allSettled(
        [...all].map((person, n) =>
          n % 2 ? members.remove(id, person) : members.change(id, person, 'viewer'),
        ),
      );
      const left = await members.list(id, false);
      expect(left.filter(({ role }) => role === 'owner')).toHaveLength(1);
    }
  });

  it('may with a map what is the higher of both their roles, and nothing where it is not', async () => {
    const { access, grants, members } = engine.accounts;
    const dora = await signUp('theodora');
    const who = { kind: 'person', person: dora } as const;
    const { id: map } = await engine.journeys.begin('main', 'empty');
    const place = { workspace: 'main', map };
    expect(await access.roleFor(who, place)).toBeNull();
    await members.add('main', dora, 'commenter');
    expect(await access.roleFor(who, place)).toBe('commenter');
    await grants.set(place, dora, 'owner');
    expect(await access.roleFor(who, place)).toBe('owner');
    await grants.set(place, dora, 'viewer');
    expect(await access.roleFor(who, place)).toBe('commenter');
    for (const it of [who, { kind: 'key', workspace: 'main' }, { kind: 'admin' }] as const) {
      expect(await access.roleFor(it, { workspace: 'main', map: 'map_x' })).toBeNull();
      expect(await access.roleFor(it, { workspace: 'none', map })).toBeNull();
      expect((await access.rolesIn(it, 'main')).has(map)).toBe(true);
    }
    await members.remove('main', dora);
    expect(await access.roleFor(who, place)).toBeNull();
    expect(await access.workspacesOf(who)).toEqual([]);
  });

  it('open a public link until it ends, and what they opened for an hour', async () => {
    const { sharing, journeys } = engine;
    const { id: map } = await journeys.begin('main', 'empty');
    const shown = { lanes: null, numbers: true, from: null, to: null, embed: true, password: null };
    const expiresAt = new Date(now + 2 * hour).toISOString();
    const link = await sharing.links.create(
      { workspace: 'main', map },
      { ...shown, expiresAt },
      null,
    );
    const { pass } = await sharing.open(link.token, undefined);
    expect((await sharing.measure(pass)).journeys).toBe(0);
    now += hour;
    expect(await codeOf(sharing.measure(pass))).toBe('PASSWORD_NEEDED');
    now += hour;
    expect(await codeOf(sharing.open(link.token, undefined))).toBe('NOT_FOUND');
  });
});
