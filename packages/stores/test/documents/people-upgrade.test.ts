import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDocumentStore } from '@waymark/stores';
import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../src/documents/migrations.ts';
import { chooseTwin, type DocumentPlace } from '../../src/documents/twin.ts';
import { freshDatabase } from './fresh-database.ts';

/** A store as the Waymark before people left it: one owner, who has no name. */
async function leaveOldStore(place: DocumentPlace): Promise<void> {
  const db = new Kysely<unknown>({ dialect: chooseTwin(place).dialect });
  const first = Object.fromEntries(Object.entries(migrations).slice(0, 1));
  const migrator = new Migrator({ db, provider: { getMigrations: async () => first } });
  expect((await migrator.migrateToLatest()).error).toBeUndefined();
  for (const id of ['main', 'demo']) {
    await sql`insert into workspaces (id, name, demo, time_zone, currency, locale, created_at)
      values (${id}, ${id}, ${id === 'demo'}, 'UTC', 'EUR', 'en', now())`.execute(db);
  }
  await sql`insert into sessions (hash, created_at, expires_at)
    values ('a session', now(), now() + interval '1 day')`.execute(db);
  await sql`insert into sign_in_links (hash, created_at, expires_at, used_at)
    values ('a link', now(), now() + interval '1 day', null)`.execute(db);
  await db.destroy();
}

describe.each(['pglite', 'postgres'] as const)('a store from before people, on %s', (twin) => {
  it('opens with its owner as the first person, and nobody locked out', async () => {
    // Nothing is in it: a folder made for tests has the tables of today already.
    const folder = mkdtempSync(join(tmpdir(), 'waymark-old-'));
    const place = twin === 'postgres' ? { folder, databaseUrl: await freshDatabase() } : { folder };
    await leaveOldStore(place);
    const { db, close } = await openDocumentStore(place);
    const sessions = await db.selectFrom('sessions').select(['hash', 'person']).execute();
    const links = await db.selectFrom('sign_in_links').select(['person', 'purpose']).execute();
    const members = await db
      .selectFrom('members')
      .select(['workspace', 'person', 'role'])
      .orderBy('workspace')
      .execute();
    await close();
    rmSync(folder, { recursive: true, force: true });
    const person = 'person_owner';
    expect(sessions).toEqual([{ hash: 'a session', person }]);
    expect(links).toEqual([{ person, purpose: 'sign-in' }]);
    expect(members).toEqual([
      { workspace: 'demo', person, role: 'owner' },
      { workspace: 'main', person, role: 'owner' },
    ]);
  });
});
