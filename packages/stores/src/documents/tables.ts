import type { Role } from '@waymark/model';
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

/** better-auth's “user”; the fields it keeps beside ours are never filled. */
interface PersonTable {
  id: string;
  name: string;
  /** In small letters; null until they gave one. */
  email: string | null;
  email_verified: boolean;
  image: string | null;
  created_at: Date;
  updated_at: Date;
}

/** better-auth's “account”: by what somebody signs in. */
interface CredentialTable {
  id: string;
  person: string;
  provider: string;
  account: string;
  /** scrypt with a salt of its own. */
  password: string | null;
  created_at: Date;
  updated_at: Date;
}

interface MemberTable {
  workspace: string;
  person: string;
  role: Role;
  created_at: Date;
}

interface GrantTable {
  map: string;
  workspace: string;
  person: string;
  role: Role;
  created_at: Date;
}

interface InvitationTable {
  id: string;
  workspace: string;
  /** The one map it lets into, null for the whole workspace. */
  map: string | null;
  role: Role;
  /** SHA-256 of the token. */
  hash: string;
  email: string | null;
  many: boolean;
  used: number;
  created_by: string | null;
  created_at: Date;
  expires_at: Date;
}

interface PublicLinkTable {
  id: string;
  workspace: string;
  map: string;
  /** Kept as it is, since editors copy it again. */
  token: string;
  /** scrypt with a salt of its own. */
  password: string | null;
  expires_at: Date | null;
  /** Ids of lanes; null for all of them. */
  lanes: Json<unknown> | null;
  numbers: boolean;
  from_day: string | null;
  to_day: string | null;
  embed: boolean;
  created_by: string | null;
  created_at: Date;
}

/** The document behind a map that several people draw in. */
interface SharedMapTable {
  map: string;
  /** Made anew when the document is: what belongs to another one is not mixed in. */
  generation: string;
  /** The document, with every update up to and with the one numbered `gathered`. */
  state: Uint8Array;
  gathered: number;
  /** The last update that `maps.document` shows. */
  shown: number;
}

/** A change to a shared document, kept before anybody hears that it was. */
interface MapUpdateTable {
  map: string;
  /** 1, 2, 3 and so on within its map. */
  number: number;
  bytes: Uint8Array;
  person: string | null;
  created_at: Date;
}

interface SessionTable {
  hash: string;
  person: string;
  created_at: Date;
  expires_at: Date;
}

interface SignInLinkTable {
  hash: string;
  person: string;
  purpose: 'sign-in' | 'new-password' | 'mailed-sign-in' | 'mailed-new-password';
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

interface PictureTable {
  workspace: string;
  file: string;
  type: string;
  width: number;
  height: number;
  bytes: number;
  added_at: Date;
  /** When nothing was found to refer to it any more; null while something does. */
  unused_since: Date | null;
}

interface VersionTable {
  id: string;
  workspace: string;
  map: string;
  kind: string;
  note: string | null;
  made_by: string | null;
  made_at: Date;
  /** What came of the time since the version before it, counted by kind of part. */
  changed: Json<unknown>;
  /** Who drew between this version and the next one. */
  then_edited_by: Json<unknown>;
  document: Json<unknown>;
}

/** Every table of the document store, as Kysely sees it. */
export interface Tables {
  workspaces: WorkspaceTable;
  keys: KeyTable;
  maps: MapTable;
  shared_maps: SharedMapTable;
  map_updates: MapUpdateTable;
  sessions: SessionTable;
  sign_in_links: SignInLinkTable;
  people: PersonTable;
  credentials: CredentialTable;
  members: MemberTable;
  grants: GrantTable;
  invitations: InvitationTable;
  public_links: PublicLinkTable;
  settings: SettingTable;
  imports: ImportTable;
  pictures: PictureTable;
  threads: ThreadTable;
  comments: CommentTable;
  mentions: MentionTable;
  activity: ActivityTable;
  versions: VersionTable;
}

export type WorkspaceRow = Selectable<WorkspaceTable>;
export type KeyRow = Selectable<KeyTable>;
export type MapRow = Selectable<MapTable>;
export type PersonRow = Selectable<PersonTable>;
export type InvitationRow = Selectable<InvitationTable>;
export type PublicLinkRow = Selectable<PublicLinkTable>;
export type ImportRow = Selectable<ImportTable>;
export type ThreadRow = Selectable<ThreadTable>;
export type CommentRow = Selectable<CommentTable>;
export type ActivityRow = Selectable<ActivityTable>;
export type VersionRow = Selectable<VersionTable>;
