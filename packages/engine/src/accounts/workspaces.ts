import { type Locale, WaymarkError, type Workspace } from '@waymark/model';
import type { WorkspaceRow } from '@waymark/stores';
import type { Context } from '../context/index.ts';

export const mainWorkspace = 'main';
export const demoWorkspace = 'demo';

export interface WorkspaceChange {
  name?: string;
  timeZone?: string;
  currency?: string;
  locale?: Locale;
}

/** The workspaces: each holds its own events, maps and keys. */
export interface Workspaces {
  /** All of them, the demo company's last. */
  list(): Promise<Workspace[]>;
  /** Errors: NOT_FOUND. */
  get(id: string): Promise<Workspace>;
  /** Makes it when it is not there; answers whether it was made now. */
  ensure(workspace: Workspace): Promise<boolean>;
  /** Errors: NOT_FOUND; BAD_REQUEST for a time zone or currency that does not exist. */
  update(id: string, change: WorkspaceChange): Promise<Workspace>;
}

export function workspaces({ documents: { db }, now }: Context): Workspaces {
  return {
    async list() {
      const rows = await db
        .selectFrom('workspaces')
        .selectAll()
        .orderBy('demo')
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(shown);
    },

    async get(id) {
      const row = await db
        .selectFrom('workspaces')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) throw noSuchWorkspace(id);
      return shown(row);
    },

    async ensure({ id, name, demo, timeZone, currency }) {
      const made = await db
        .insertInto('workspaces')
        .values({
          id,
          name,
          demo,
          time_zone: timeZone,
          currency,
          locale: 'en',
          created_at: new Date(now()),
        })
        .onConflict((it) => it.column('id').doNothing())
        .returning('id')
        .executeTakeFirst();
      return made !== undefined;
    },

    async update(id, change) {
      if (change.timeZone !== undefined) expectTimeZone(change.timeZone);
      if (change.currency !== undefined) expectCurrency(change.currency);
      const set = {
        ...(change.name !== undefined && { name: change.name }),
        ...(change.timeZone !== undefined && { time_zone: change.timeZone }),
        ...(change.currency !== undefined && { currency: change.currency }),
        ...(change.locale !== undefined && { locale: change.locale }),
      };
      if (Object.keys(set).length === 0) return this.get(id);
      const row = await db
        .updateTable('workspaces')
        .set(set)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      if (!row) throw noSuchWorkspace(id);
      return shown(row);
    },
  };
}

function shown(row: WorkspaceRow): Workspace {
  const { id, name, demo, currency } = row;
  return { id, name, demo, timeZone: row.time_zone, currency };
}

function noSuchWorkspace(id: string): WaymarkError {
  return new WaymarkError('NOT_FOUND', `There is no workspace “${id}”.`);
}

function expectTimeZone(name: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch (cause) {
    throw new WaymarkError(
      'BAD_REQUEST',
      `“${name}” is not a time zone; expected a name such as Europe/Amsterdam.`,
      { cause },
    );
  }
}

function expectCurrency(code: string): void {
  if (Intl.supportedValuesOf('currency').includes(code)) return;
  throw new WaymarkError(
    'BAD_REQUEST',
    `“${code}” is not a currency; expected three capitals such as EUR.`,
  );
}
