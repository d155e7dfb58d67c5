import { type Key, refusal } from '@waymark/model';
import type { KeyRow } from '@waymark/stores';
import { type Context, newId } from '../context/index.ts';
import { hashOf, newSecret } from './secrets.ts';

/** Another process on the same database may add or withdraw keys: seen after this many milliseconds. */
const freshFor = 10_000;
/** How precisely "last used" is kept, in milliseconds. */
const usedStep = 60_000;

export interface KeyHolder {
  workspace: string;
  /** The key's id, which events carry as their source. */
  key: string;
}

/** Write keys, by which events come in, and API keys, by which a workspace is read. */
export interface Keys {
  list(workspace: string): Promise<Key[]>;
  /** The only moment at which the secret of an API key is known. */
  create(workspace: string, kind: Key['kind'], name: string): Promise<Key>;
  /** Works at once. Errors: NOT_FOUND. */
  remove(workspace: string, id: string): Promise<void>;
  /** Whose key it is, null when nobody's. Answered from memory. */
  holderOf(kind: Key['kind'], secret: string): Promise<KeyHolder | null>;
}

type Known = Map<string, Pick<KeyRow, 'id' | 'workspace' | 'kind'>>;

export function keys({ documents: { db }, now, report }: Context): Keys {
  let known: { at: number; byHash: Promise<Known> } | undefined;
  const lastUsed = new Map<string, number>();

  const load = async (): Promise<Known> => {
    const rows = await db.selectFrom('keys').select(['id', 'workspace', 'kind', 'hash']).execute();
    return new Map(rows.map((row) => [row.hash, row]));
  };
  const forget = () => {
    known = undefined;
  };
  const current = async (): Promise<Known> => {
    if (!known || now() - known.at > freshFor) known = { at: now(), byHash: load() };
    const { byHash } = known;
    try {
      return await byHash;
    } catch (error) {
      forget();
      throw error;
    }
  };
  const noteUse = (id: string) => {
    if (now() - (lastUsed.get(id) ?? 0) < usedStep) return;
    lastUsed.set(id, now());
    db.updateTable('keys')
      .set({ last_used_at: new Date(now()) })
      .where('id', '=', id)
      .execute()
      .catch(report);
  };

  return {
    async list(workspace) {
      const rows = await db
        .selectFrom('keys')
        .selectAll()
        .where('workspace', '=', workspace)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(shown);
    },

    async create(workspace, kind, name) {
      const secret = newSecret(kind === 'write' ? 'wk_' : 'api_');
      const row = await db
        .insertInto('keys')
        .values({
          id: newId('key'),
          workspace,
          kind,
          name,
          hash: hashOf(secret),
          secret: kind === 'write' ? secret : null,
          created_at: new Date(now()),
          last_used_at: null,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      forget();
      return { ...shown(row), secret };
    },

    async remove(workspace, id) {
      const gone = await db
        .deleteFrom('keys')
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      forget();
      if (!gone) throw refusal('NOT_FOUND', 'key-unknown', { id });
    },

    async holderOf(kind, secret) {
      const key = (await current()).get(hashOf(secret));
      if (key?.kind !== kind) return null;
      noteUse(key.id);
      return { workspace: key.workspace, key: key.id };
    },
  };
}

function shown(row: KeyRow): Key {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    secret: row.secret,
  };
}
