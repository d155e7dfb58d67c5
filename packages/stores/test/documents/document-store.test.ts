import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DocumentStore, openDocumentStore } from '@waymark/stores';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from './fresh-database.ts';

const at = new Date('2026-11-20T10:00:00.123Z');

describe.each(['pglite', 'postgres'] as const)('the document store on %s', (twin) => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-documents-'));
  let place: { folder: string; databaseUrl?: string };
  let store: DocumentStore;

  beforeAll(async () => {
    place = twin === 'postgres' ? { folder, databaseUrl: await freshDatabase() } : { folder };
    store = await openDocumentStore(place);
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const addWorkspace = (id: string, db = store.db) =>
    db
      .insertInto('workspaces')
      .values({
        id,
        name: id,
        demo: false,
        time_zone: 'UTC',
        currency: 'EUR',
        locale: 'en',
        created_at: at,
      })
      .execute();

  const addMap = (id: string, document: unknown) =>
    store.db
      .insertInto('maps')
      .values({
        id,
        workspace: 'main',
        revision: 1,
        document: JSON.stringify(document),
        summary: '{}',
        created_at: at,
        updated_at: at,
      })
      .execute();

  it('is the twin that was asked for', () => {
    expect(store.twin).toBe(twin);
  });

  it('gives back a document with its order of keys, odd characters and instants', async () => {
    await addWorkspace('main');
    const document = { z: 1, a: [1.5, null, '“quoted” \u0000 \n 🚲'], nested: { b: 2, a: 1 } };
    await addMap('m1', document);
    const row = await store.db.selectFrom('maps').selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(row.document)).toBe(JSON.stringify(document));
    expect(row.created_at).toEqual(at);
    expect(row.revision).toBe(1);
  });

  it('refuses a second key with the same hash', async () => {
    const key = { workspace: 'main', kind: 'api' as const, name: 'k', hash: 'same' };
    const more = { secret: null, created_at: at, last_used_at: null };
    await store.db
      .insertInto('keys')
      .values({ id: 'k1', ...key, ...more })
      .execute();
    await expect(
      store.db
        .insertInto('keys')
        .values({ id: 'k2', ...key, ...more })
        .execute(),
    ).rejects.toThrow(/duplicate|unique/);
  });

  it('keeps transactions that run at the same time apart from each other and from plain reads', async () => {
    const failing = store.db.transaction().execute(async (trx) => {
      await addWorkspace('undone', trx);
      await new Promise((resolve) => setTimeout(resolve, 30));
      throw new Error('taken back');
    });
    const lasting = store.db.transaction().execute(async (trx) => {
      await addWorkspace('kept', trx);
    });
    const beside = addWorkspace('beside');
    await expect(failing).rejects.toThrow('taken back');
    await Promise.all([lasting, beside]);
    const ids = await store.db.selectFrom('workspaces').select('id').orderBy('id').execute();
    expect(ids.map((row) => row.id)).toEqual(['beside', 'kept', 'main']);
  });

  it('finds everything again after it was closed, and has nothing to migrate twice', async () => {
    await store.close();
    store = await openDocumentStore(place);
    const maps = await store.db.selectFrom('maps').select('id').execute();
    expect(maps).toEqual([{ id: 'm1' }]);
  });

  it('takes what a workspace holds with it', async () => {
    await store.db.deleteFrom('workspaces').where('id', '=', 'main').execute();
    expect(await store.db.selectFrom('maps').select('id').execute()).toEqual([]);
    expect(await store.db.selectFrom('keys').select('id').execute()).toEqual([]);
  });
});

it('says in a sentence that the database cannot be reached', async () => {
  const place = { folder: tmpdir(), databaseUrl: 'postgres://nobody@127.0.0.1:1/none' };
  await expect(openDocumentStore(place)).rejects.toMatchObject({
    code: 'BAD_CONFIG',
    message: expect.stringContaining('Could not open the PostgreSQL database in DATABASE_URL'),
  });
});
