export { type DocumentStore, openDocumentStore } from './document-store.ts';
export type {
  ActivityRow,
  CommentRow,
  ImportRow,
  InvitationRow,
  KeyRow,
  MapRow,
  PersonRow,
  PublicLinkRow,
  Tables,
  ThreadRow,
  VersionRow,
  WorkspaceRow,
} from './tables.ts';
export type { DocumentPlace } from './twin.ts';
