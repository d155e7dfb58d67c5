import { type Activity, type Fact, factSchema, type JourneyMap, readMap } from '@waymark/model';
import type { ActivityRow } from '@waymark/stores';
import { z } from 'zod';
import { type Context, newId } from '../context/index.ts';
import { factOfTalk, factsOf, mergeFacts } from './facts.ts';

/** Deeds of one person closer together than this are told as one, in milliseconds. */
export const longestPause = 10 * 60 * 1000;
const mostFacts = 300;
const pageSize = 50;

/** What people are called, by their ids. */
export type Names = (people: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** Who did what on which map. */
export interface ActivityLog {
  /** The newest first; `before` is an instant of the last one already seen. */
  list(
    place: { workspace: string; map: string },
    before?: string,
  ): Promise<{ entries: Activity[]; more: boolean }>;
  /** Ends when everything heard so far is written down. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

interface Deed {
  workspace: string;
  map: string;
  person: string | null;
  facts: (map: () => Promise<JourneyMap | null>) => Promise<Fact[]>;
}

/** Opens the room: it listens to what is done below and writes it down, one deed after the other. */
export function openActivity(context: Context, names: Names): ActivityLog {
  const { documents, now, signals, report } = context;
  const { db } = documents;
  let writing: Promise<void> = Promise.resolve();

  const write = async ({ workspace, map, person, facts }: Deed): Promise<void> => {
    const stored = db.selectFrom('maps').where('id', '=', map);
    // A map of thousands of cells is a megabyte, and is read for those deeds only that ask for it.
    if (!(await stored.select('id').executeTakeFirst())) return;
    const told = await facts(async () => {
      const row = await stored.select('document').executeTakeFirst();
      return row ? readMap(row.document) : null;
    });
    if (told.length === 0) return;
    const at = new Date(now());
    const last = await db
      .selectFrom('activity')
      .selectAll()
      .where('map', '=', map)
      .orderBy('ended_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    const goesOn = last?.person === person && at.getTime() - last.ended_at.getTime() < longestPause;
    const all = mergeFacts(goesOn ? factsIn(last) : [], told);
    if (goesOn && all.length <= mostFacts) {
      await db
        .updateTable('activity')
        .set({ ended_at: at, facts: JSON.stringify(all) })
        .where('id', '=', last.id)
        .execute();
    } else {
      await db
        .insertInto('activity')
        .values({
          id: newId('did'),
          workspace,
          map,
          person,
          began_at: at,
          ended_at: at,
          facts: JSON.stringify(mergeFacts([], told).slice(0, mostFacts)),
        })
        .execute();
    }
    signals.tell('mapNote', { workspace, map, kind: 'activity' });
  };
  const hear = (deed: Deed) => {
    writing = writing.then(() => write(deed)).catch(report);
  };
  const deaf = [
    signals.on('mapChanged', ({ before, after, ...who }) =>
      hear({ ...who, facts: async () => factsOf(before, after) }),
    ),
    signals.on('talked', ({ item, did, ...who }) =>
      hear({
        ...who,
        facts: async (read) => {
          const map = await read();
          return map ? [factOfTalk(map, item, did)] : [];
        },
      }),
    ),
  ];

  return {
    async list({ workspace, map }, before) {
      let query = db
        .selectFrom('activity')
        .selectAll()
        .where('workspace', '=', workspace)
        .where('map', '=', map)
        .orderBy('ended_at', 'desc')
        .orderBy('id', 'desc')
        .limit(pageSize + 1);
      if (before !== undefined) query = query.where('ended_at', '<', new Date(before));
      const rows = await query.execute();
      const shown = rows.slice(0, pageSize);
      const known = await names(shown.flatMap(({ person }) => (person === null ? [] : [person])));
      return {
        more: rows.length > pageSize,
        entries: shown.map((row) => ({
          id: row.id,
          person:
            row.person === null ? null : { id: row.person, name: known.get(row.person) ?? '' },
          beganAt: row.began_at.toISOString(),
          endedAt: row.ended_at.toISOString(),
          facts: factsIn(row),
        })),
      };
    },
    settled: () => writing,
    async close() {
      for (const stop of deaf) stop();
      await writing;
    },
  };
}

const factsIn = ({ facts }: ActivityRow): Fact[] => z.array(factSchema).parse(facts);
