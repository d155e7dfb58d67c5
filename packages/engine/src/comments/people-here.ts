import type { Named } from '@waymark/model';
import type { DocumentStore } from '@waymark/stores';
import type { PlaceOfMap } from './read.ts';

/** Everybody who may see a map, and so may be called by name there; by name. */
export async function peopleHere(
  db: DocumentStore['db'],
  { workspace, map }: PlaceOfMap,
): Promise<Named[]> {
  return db
    .selectFrom('people')
    .select(['people.id', 'people.name'])
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('members')
            .select('members.person')
            .whereRef('members.person', '=', 'people.id')
            .where('members.workspace', '=', workspace),
        ),
        exists(
          selectFrom('grants')
            .select('grants.person')
            .whereRef('grants.person', '=', 'people.id')
            .where('grants.map', '=', map)
            .where('grants.workspace', '=', workspace),
        ),
      ]),
    )
    .orderBy('people.name')
    .orderBy('people.id')
    .execute();
}
