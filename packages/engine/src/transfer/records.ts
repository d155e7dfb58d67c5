import { type Import, type ImportColumns, importSchema, refusal, type Said } from '@waymark/model';
import type { DocumentStore, ImportRow } from '@waymark/stores';
import type { DateOrder } from './row/moment.ts';
import type { Form } from './sheet/open.ts';

/** What else the room knows of an import, to start it without looking again. */
export interface Inside {
  form: Form;
  dateOrder: DateOrder;
  numbers: readonly string[];
}

/** An import as it is kept: what everybody may see, and what only this room needs. */
export interface Kept {
  workspace: string;
  shown: Import;
  inside: Inside;
}

/** The imports in the document store. */
export interface Records {
  add(kept: Kept): Promise<void>;
  save(shown: Import, columns?: ImportColumns): Promise<void>;
  /** Errors: NOT_FOUND. */
  get(workspace: string, id: string): Promise<Kept>;
  find(id: string): Promise<Kept | undefined>;
  list(workspace: string): Promise<Import[]>;
  running(): Promise<Kept[]>;
  remove(id: string): Promise<void>;
}

export function openRecords({ db }: DocumentStore): Records {
  const all = () => db.selectFrom('imports').selectAll();
  return {
    async add({ workspace, shown, inside }) {
      await db
        .insertInto('imports')
        .values({
          id: shown.id,
          workspace,
          file_name: shown.fileName,
          format: shown.format,
          state: shown.state,
          columns: null,
          counters: JSON.stringify(countersOf(shown)),
          details: JSON.stringify({ shown: detailsOf(shown), inside }),
          error: null,
          created_at: new Date(shown.createdAt),
        })
        .execute();
    },
    async save(shown, columns) {
      const row = await db
        .selectFrom('imports')
        .select('details')
        .where('id', '=', shown.id)
        .executeTakeFirst();
      await db
        .updateTable('imports')
        .set({
          state: shown.state,
          counters: JSON.stringify(countersOf(shown)),
          details: JSON.stringify({ ...Object(row?.details), shown: detailsOf(shown) }),
          error: shown.error ? JSON.stringify(shown.error) : null,
          ...(columns && { columns: JSON.stringify(columns) }),
        })
        .where('id', '=', shown.id)
        .execute();
    },
    async get(workspace, id) {
      const row = await all()
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .executeTakeFirst();
      if (row) return keptOf(row);
      throw refusal('NOT_FOUND', 'import-unknown', { id });
    },
    async find(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row && keptOf(row);
    },
    async list(workspace) {
      const rows = await all()
        .where('workspace', '=', workspace)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map((row) => keptOf(row).shown);
    },
    async running() {
      return (await all().where('state', '=', 'running').execute()).map(keptOf);
    },
    async remove(id) {
      await db.deleteFrom('imports').where('id', '=', id).execute();
    },
  };
}

const countersOf = ({
  bytes,
  bytesRead,
  rows,
  added,
  already,
  rejected,
  rowsPerSecond,
}: Import) => ({
  bytes,
  bytesRead,
  rows,
  added,
  already,
  rejected,
  rowsPerSecond,
});

const detailsOf = ({ columns, preview, guess, hints, rejections }: Import) => ({
  columns,
  preview,
  guess,
  hints,
  rejections,
});

/** Earlier imports kept their hints as sentences alone. */
interface KeptDetails {
  hints: readonly (string | Said)[];
}
const asSaid = (hint: string | Said): Partial<Said> =>
  typeof hint === 'string' ? { message: hint } : hint;

function keptOf(row: ImportRow): Kept {
  const { shown, inside } = row.details as { shown: KeptDetails; inside: Inside };
  return {
    workspace: row.workspace,
    inside,
    shown: importSchema.parse({
      id: row.id,
      fileName: row.file_name,
      format: row.format,
      state: row.state,
      createdAt: row.created_at.toISOString(),
      error: row.error,
      secondsLeft: null,
      ...Object(row.counters),
      ...shown,
      hints: shown.hints.map(asSaid),
    }),
  };
}
