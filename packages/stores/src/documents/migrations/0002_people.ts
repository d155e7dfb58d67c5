import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Then } from './then.ts';

/**
 * People, their passwords and what each may do where. Whoever owned Waymark until now becomes the
 * first person: their sessions and links go on, and every workspace is theirs.
 */
export const people: Migration = {
  async up(db: Then) {
    await db.schema
      .createTable('people')
      .addColumn('id', 'text', (it) => it.primaryKey())
      .addColumn('name', 'text', (it) => it.notNull())
      .addColumn('email', 'text', (it) => it.unique())
      .addColumn('email_verified', 'boolean', (it) => it.notNull())
      .addColumn('image', 'text')
      .addColumn('created_at', 'timestamptz', (it) => it.notNull())
      .addColumn('updated_at', 'timestamptz', (it) => it.notNull())
      .execute();
    await db.schema
      .createTable('credentials')
      .addColumn('id', 'text', (it) => it.primaryKey())
      .addColumn('person', 'text', (it) => it.notNull().references('people.id').onDelete('cascade'))
      .addColumn('provider', 'text', (it) => it.notNull())
      .addColumn('account', 'text', (it) => it.notNull())
      .addColumn('password', 'text')
      .addColumn('created_at', 'timestamptz', (it) => it.notNull())
      .addColumn('updated_at', 'timestamptz', (it) => it.notNull())
      .addUniqueConstraint('one_credential_a_provider', ['provider', 'account'])
      .execute();
    for (const table of ['sessions', 'sign_in_links']) {
      await db.schema
        .alterTable(table)
        .addColumn('person', 'text', (it) => it.references('people.id').onDelete('cascade'))
        .execute();
    }
    await db.schema
      .alterTable('sign_in_links')
      .addColumn('purpose', 'text', (it) => it.notNull().defaultTo('sign-in'))
      .execute();
    await rights(db);
    await invitations(db);
    await handOver(db);
  },
};

/** What somebody may do in a workspace, and with one map. */
async function rights(db: Then) {
  await db.schema
    .createTable('members')
    .addColumn('workspace', 'text', (it) =>
      it.notNull().references('workspaces.id').onDelete('cascade'),
    )
    .addColumn('person', 'text', (it) => it.notNull().references('people.id').onDelete('cascade'))
    .addColumn('role', 'text', (it) => it.notNull())
    .addColumn('created_at', 'timestamptz', (it) => it.notNull())
    .addPrimaryKeyConstraint('members_once', ['workspace', 'person'])
    .execute();
  await db.schema.createIndex('members_by_person').on('members').column('person').execute();
  await db.schema
    .createTable('grants')
    .addColumn('map', 'text', (it) => it.notNull().references('maps.id').onDelete('cascade'))
    .addColumn('workspace', 'text', (it) =>
      it.notNull().references('workspaces.id').onDelete('cascade'),
    )
    .addColumn('person', 'text', (it) => it.notNull().references('people.id').onDelete('cascade'))
    .addColumn('role', 'text', (it) => it.notNull())
    .addColumn('created_at', 'timestamptz', (it) => it.notNull())
    .addPrimaryKeyConstraint('grants_once', ['map', 'person'])
    .execute();
  await db.schema
    .createIndex('grants_by_person')
    .on('grants')
    .columns(['person', 'workspace'])
    .execute();
}

async function invitations(db: Then) {
  await db.schema
    .createTable('invitations')
    .addColumn('id', 'text', (it) => it.primaryKey())
    .addColumn('workspace', 'text', (it) =>
      it.notNull().references('workspaces.id').onDelete('cascade'),
    )
    .addColumn('map', 'text', (it) => it.references('maps.id').onDelete('cascade'))
    .addColumn('role', 'text', (it) => it.notNull())
    .addColumn('hash', 'text', (it) => it.notNull().unique())
    .addColumn('email', 'text')
    .addColumn('many', 'boolean', (it) => it.notNull())
    .addColumn('used', 'integer', (it) => it.notNull())
    .addColumn('created_by', 'text', (it) => it.references('people.id').onDelete('set null'))
    .addColumn('created_at', 'timestamptz', (it) => it.notNull())
    .addColumn('expires_at', 'timestamptz', (it) => it.notNull())
    .execute();
  await db.schema
    .createIndex('invitations_by_workspace')
    .on('invitations')
    .columns(['workspace', 'created_at'])
    .execute();
}

async function handOver(db: Then) {
  await sql`insert into people (id, name, email, email_verified, image, created_at, updated_at)
    values ('person_owner', 'Owner', null, false, null, now(), now())`.execute(db);
  await sql`update sessions set person = 'person_owner'`.execute(db);
  await sql`update sign_in_links set person = 'person_owner'`.execute(db);
  await sql`insert into members (workspace, person, role, created_at)
    select id, 'person_owner', 'owner', created_at from workspaces`.execute(db);
  for (const table of ['sessions', 'sign_in_links']) {
    await db.schema
      .alterTable(table)
      .alterColumn('person', (it) => it.setNotNull())
      .execute();
  }
}
