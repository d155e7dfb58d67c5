/**
 * The tables of the event store, described once: the contract for every statement that reads them.
 *
 * Compare ids and hashes as quoted texts or through parameters: a bare number beyond 64 bits becomes a
 * Float64 and matches nothing. Numbers of 64 bits come back as JSON numbers: wrap hashes in toString.
 *
 * `events`: one row an event, sorted so that a person's events of a workspace lie together in time.
 * - `person` comes from the event's own ids and never changes: `halfMD5(concat('u', user_id))` with a
 *   user id, else `halfMD5(concat('a', anonymous_id))`. It spreads evenly over 64 bits.
 * - `id` is a hash of workspace and messageId, and unique.
 * - `ts` is UTC in microseconds. `type`, `channel` and `consent` hold the model's words.
 * - Absent texts are ''. Read a property as `properties.a.b`; a dot in a name means nesting.
 *   Texts stay texts (no dates are guessed), whole numbers are Int64, others Float64, null is absent.
 * - A property that is often asked for also has its texts in a column `text_...`, whose comment is the
 *   property's name: see `property-columns.ts`.
 *
 * `person_links`: who turned out to be whom, one current row a linked id.
 * - `person` is the id's own hash as in `events`, `owner` the hash of the user it belongs to after all
 *   merges, so one lookup is enough. An id that is not in the table is its own owner. An owner is never
 *   itself a `person` of this table.
 * - Rows are replaced by newer `version`s: read it with `FINAL`.
 *   `SELECT person, owner FROM person_links FINAL WHERE workspace = {workspace:String}`
 * - `from_kind`, `from_id` and `to_id` are the link as it was made, `made` the order of making.
 */
export const eventsTable = `CREATE TABLE IF NOT EXISTS events (
  workspace LowCardinality(String),
  person UInt64 DEFAULT halfMD5(if(user_id != '', concat('u', user_id), concat('a', anonymous_id))),
  ts DateTime64(6, 'UTC'),
  id UUID,
  type LowCardinality(String),
  name LowCardinality(String),
  channel LowCardinality(String),
  consent LowCardinality(String),
  path String,
  session String,
  account String,
  user_id String,
  anonymous_id String,
  source LowCardinality(String),
  received DateTime64(3, 'UTC'),
  properties JSON,
  -- Small steps, since a retry asks for a few ids out of millions.
  PROJECTION by_id (SELECT id ORDER BY id) WITH SETTINGS (index_granularity = 512)
) ENGINE = MergeTree
ORDER BY (workspace, person, ts)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1`;

export const personLinksTable = `CREATE TABLE IF NOT EXISTS person_links (
  workspace LowCardinality(String),
  person UInt64,
  owner UInt64,
  from_kind LowCardinality(String),
  from_id String,
  to_id String,
  made UInt64,
  version UInt64
) ENGINE = ReplacingMergeTree(version)
ORDER BY (workspace, person)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1`;
