import {
  type JourneyMap,
  type MapSummary,
  mapSummarySchema,
  readMap,
  refusal,
  type SavedMap,
  type TemplateName,
  type WaymarkError,
  type Words,
} from '@waymark/model';
import type { MapRow } from '@waymark/stores';
import { type Context, newId } from '../context/index.ts';
import { summaryOf } from './summary.ts';
import { template } from './templates/index.ts';

/** The maps of a workspace, saved whole, each save a revision. */
export interface Journeys {
  /** The one changed last first. */
  list(workspace: string): Promise<MapSummary[]>;
  /** A map from a template, under its own title or the given one. */
  begin(workspace: string, name: TemplateName, title?: Words): Promise<SavedMap>;
  /** A map from a whole document. Errors: BAD_MAP. */
  create(workspace: string, document: unknown): Promise<SavedMap>;
  /** Errors: NOT_FOUND. */
  get(workspace: string, id: string): Promise<SavedMap>;
  /** Errors: NOT_FOUND, BAD_MAP, CONFLICT when somebody saved after `revision`. */
  save(workspace: string, id: string, revision: number, document: unknown): Promise<SavedMap>;
  /** Errors: NOT_FOUND. */
  remove(workspace: string, id: string): Promise<void>;
}

export function openJourneys({ documents: { db }, now }: Context): Journeys {
  const find = (workspace: string, id: string) =>
    db.selectFrom('maps').selectAll().where('workspace', '=', workspace).where('id', '=', id);

  const insert = async (workspace: string, map: JourneyMap): Promise<SavedMap> => {
    const at = new Date(now());
    const row = await db
      .insertInto('maps')
      .values({
        id: newId('map'),
        workspace,
        revision: 1,
        document: JSON.stringify(map),
        summary: JSON.stringify(summaryOf(map)),
        created_at: at,
        updated_at: at,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    return saved(row, map);
  };

  return {
    async list(workspace) {
      const rows = await db
        .selectFrom('maps')
        .select(['id', 'summary', 'updated_at'])
        .where('workspace', '=', workspace)
        .orderBy('updated_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(({ id, summary, updated_at }) =>
        mapSummarySchema.parse({
          ...Object(summary),
          id,
          updatedAt: updated_at.toISOString(),
        }),
      );
    },

    async begin(workspace, name, title) {
      const map = template(name);
      return insert(workspace, title ? { ...map, title } : map);
    },

    async create(workspace, document) {
      return insert(workspace, readMap(document));
    },

    async get(workspace, id) {
      const row = await find(workspace, id).executeTakeFirst();
      if (!row) throw noSuchMap(id);
      return saved(row, readMap(row.document));
    },

    async save(workspace, id, revision, document) {
      const map = readMap(document);
      const row = await db
        .updateTable('maps')
        .set({
          revision: revision + 1,
          document: JSON.stringify(map),
          summary: JSON.stringify(summaryOf(map)),
          updated_at: new Date(now()),
        })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .where('revision', '=', revision)
        .returningAll()
        .executeTakeFirst();
      if (row) return saved(row, map);
      const other = await find(workspace, id).executeTakeFirst();
      if (!other) throw noSuchMap(id);
      throw refusal('CONFLICT', 'map-saved-elsewhere', {
        revision: other.revision,
        began: revision,
      });
    },

    async remove(workspace, id) {
      const gone = await db
        .deleteFrom('maps')
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      if (!gone) throw noSuchMap(id);
    },
  };
}

function saved(row: MapRow, map: JourneyMap): SavedMap {
  return { id: row.id, revision: row.revision, updatedAt: row.updated_at.toISOString(), map };
}

function noSuchMap(id: string): WaymarkError {
  return refusal('NOT_FOUND', 'map-unknown', { id });
}
