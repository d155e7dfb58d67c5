export type { Appended } from './appended.ts';
export type { BulkLoad, BulkRow } from './bulk.ts';
export type * from './event-store.ts';
export { openEventStore } from './open.ts';
export { type PersonKind, personOf, personOfEvent } from './person.ts';
export { bulkLineOf } from './row.ts';
export type { EventStoreOptions } from './twin.ts';
