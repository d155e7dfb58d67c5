import type { ColumnType, Selectable } from 'kysely';

/** A JSON column goes in as text and comes out as the value, on both twins. */
type Json<T> = ColumnType<T, string, string>;

interface WorkspaceTable {
  id: string;
  name: string;
  demo: boolean;
  time_zone: string;
  currency: string;
  locale: string;
  created_at: Date;
}

interface KeyTable {
  id: string;
  workspace: string;
  kind: 'write' | 'api';
  name: string;
  /** SHA-256 of the secret, in hexadecimal. */
  hash: string;
  /** The secret itself, kept for write keys only: those stand in web pages anyway. */
  secret: string | null;
  created_at: Date;
  last_used_at: Date | null;
}

interface MapTable {
  id: string;
  workspace: string;
  revision: number;
  document: Json<unknown>;
  summary: Json<unknown>;
  created_at: Date;
  updated_at: Date;
}

interface SessionTable {
  hash: string;
  created_at: Date;
  expires_at: Date;
}

interface SignInLinkTable {
  hash: string;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

interface SettingTable {
  name: string;
  value: Json<unknown>;
}

interface ImportTable {
  id: string;
  workspace: string;
  file_name: string;
  format: string;
  state: string;
  /** The columns as chosen (or guessed) by the person, null until known. */
  columns: Json<unknown> | null;
  counters: Json<unknown>;
  /** What else the transfer room keeps about it: preview, guess, hints. */
  details: Json<unknown>;
  error: Json<unknown> | null;
  created_at: Date;
}

interface ThreadTable {
  id: string;
  workspace: string;
  map: string;
  item_kind: string;
  item: string;
  created_at: Date;
  resolved_at: Date | null;
  resolved_by: string | null;
}

interface CommentTable {
  id: string;
  thread: string;
  author: string | null;
  text: string;
  created_at: Date;
  edited_at: Date | null;
}

interface MentionTable {
  comment: string;
  person: string;
  seen_at: Date | null;
}

interface ActivityTable {
  id: string;
  workspace: string;
  map: string;
  person: string | null;
  began_at: Date;
  ended_at: Date;
  facts: Json<unknown>;
}

/** Every table of the document store, as Kysely sees it. */
export interface Tables {
  workspaces: WorkspaceTable;
  keys: KeyTable;
  maps: MapTable;
  sessions: SessionTable;
  sign_in_links: SignInLinkTable;
  settings: SettingTable;
  imports: ImportTable;
  threads: ThreadTable;
  comments: CommentTable;
  mentions: MentionTable;
  activity: ActivityTable;
}

export type WorkspaceRow = Selectable<WorkspaceTable>;
export type KeyRow = Selectable<KeyTable>;
export type MapRow = Selectable<MapTable>;
export type ImportRow = Selectable<ImportTable>;
export type ThreadRow = Selectable<ThreadTable>;
export type CommentRow = Selectable<CommentTable>;
export type ActivityRow = Selectable<ActivityTable>;
