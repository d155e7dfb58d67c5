import type { Migration } from 'kysely/migration';
import { firstTables } from './migrations/0001_first_tables.ts';
import { people } from './migrations/0002_people.ts';
import { sharedMaps } from './migrations/0003_shared_maps.ts';
import { versions } from './migrations/0004_versions.ts';
import { pictures } from './migrations/0005_pictures.ts';
import { comments } from './migrations/0006_comments.ts';
import { publicLinks } from './migrations/0007_public_links.ts';

/**
 * Every change to the tables in order of its name. An entry that has shipped is never changed:
 * a further change is a further entry.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001_first_tables': firstTables,
  '0002_people': people,
  '0003_shared_maps': sharedMaps,
  '0005_pictures': pictures,
  '0004_versions': versions,
  '0006_comments': comments,
  '0007_public_links': publicLinks,
};
