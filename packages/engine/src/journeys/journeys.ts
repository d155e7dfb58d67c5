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

/** The maps of a workspace as they are saved whole; the drawing room changes them. */
export interface Journeys {
  /** The one changed last first. */
  list(workspace: string): Promise<MapSummary[]>;
  /** A map from a template, under its own title or the given one. */
  begin(workspace: string, name: TemplateName, title?: Words): Promise<SavedMap>;
  /** A map from a whole document. Errors: BAD_MAP. */
  create(workspace: string, document: unknown): Promise<SavedMap>;
  /** Errors: NOT_FOUND. */
  get(workspace: string, id: string): Promise<SavedMap>;
  /** Errors: NOT_FOUND. */
  remove(workspace: string, id: string): Promise<void>;
}

export function openJourneys({
  documents: { db },
  now,
}: Pick<Context, 'documents' | 'now'>): Journeys {
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
