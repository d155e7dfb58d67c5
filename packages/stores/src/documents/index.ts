export { type DocumentStore, openDocumentStore } from './document-store.ts';
export type { ImportRow, KeyRow, MapRow, Tables, WorkspaceRow } from './tables.ts';
export type { DocumentPlace } from './twin.ts';
