import type { Statement, WaymarkEvent } from '@waymark/model';
import type { Appended } from './appended.ts';
import type { BulkLoad } from './bulk.ts';

/** Two ids that are one person from now on and for all history. */
export interface PersonLink {
  workspace: string;
  from: { kind: 'anonymous' | 'user'; id: string };
  /** The user the first id belongs to. */
  to: { kind: 'user'; id: string };
}

export interface LastAccount {
  workspace: string;
  userId: string;
  anonymousId: string;
  account: string;
}

export interface ReadOptions {
  signal?: AbortSignal;
  /** Seconds after which the engine gives up with TOOK_TOO_LONG; 60 unless told. */
  maxSeconds?: number;
  /** Bytes of memory one query may take. */
  maxMemory?: number;
}

/** The facts: append-only events and who is who. The same calls on chDB and on a ClickHouse server. */
export interface EventStore {
  readonly twin: 'chdb' | 'clickhouse';
  /** Resolves when the events are durable; ids already stored count as duplicates. */
  append(events: readonly WaymarkEvent[]): Promise<Appended>;
  /** Begins to take in many events that become visible together or not at all (an import). */
  beginBulk(): Promise<BulkLoad>;
  /** Resolves when durable. Links that exist already change nothing. */
  link(links: readonly PersonLink[]): Promise<void>;
  /** Every link of all workspaces in the order they were made. */
  links(): Promise<PersonLink[]>;
  /** The account of each person's last group call, under the ids that call carried. */
  lastAccounts(): Promise<LastAccount[]>;
  /** Runs a statement that only reads; never behind an insert or another long read of its own pool. */
  read<Row>(statement: Statement, options?: ReadOptions): Promise<Row[]>;
  /** How often what is stored became different: what was read at the same number still holds. */
  changes(): number;
  /** Takes back everything that came from one source (an import). Resolves when no read sees it. */
  forgetSource(workspace: string, source: string): Promise<void>;
  /** The columns in which the texts of some properties also stand, by the name of the property. */
  propertyColumns(): ReadonlyMap<string, string>;
  /**
   * Puts the texts of a property into a column of their own, for every event there is and will be,
   * so that questions about it read less. Changes no answer; does nothing where it would not help.
   */
  keepProperty(property: string): Promise<void>;
  close(): Promise<void>;
}
