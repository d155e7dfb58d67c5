import { eventsTable, personLinksTable } from './tables.ts';

export interface Migration {
  version: number;
  title: string;
  /** Each one may be run again after a crash half-way. */
  statements: readonly string[];
}

/** Every change of the tables, oldest first. A change that has been released is never edited. */
export const migrations: readonly Migration[] = [
  { version: 1, title: 'Events and who is who', statements: [eventsTable, personLinksTable] },
];
