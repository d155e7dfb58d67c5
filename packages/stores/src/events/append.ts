import type { WaymarkEvent } from '@waymark/model';
import type { Connection } from './connection.ts';
import type { Appended } from './event-store.ts';
import { idOf, rowOf } from './row.ts';

/** One insert holds at most this much, so that it becomes one part, stored whole or not at all. */
const maxRows = 20_000;
const maxCharacters = 32 * 1024 ** 2;
/** A server takes parameters of at most 128 KB. */
const maxIds = 2_000;

interface Row {
  workspace: string;
  id: string;
  text: string;
}

/** Writes events on a line of its own, one insert at a time, leaving out what is stored already. */
export function openAppend(
  connection: Connection,
): (events: readonly WaymarkEvent[]) => Promise<Appended> {
  let last: Promise<unknown> = Promise.resolve();

  async function append(events: readonly WaymarkEvent[]): Promise<Appended> {
    let stored = 0;
    for (const rows of portions(distinct(events))) {
      const known = await findStored(connection, rows);
      const fresh = rows.filter((row) => !known.has(keyOf(row)));
      if (fresh.length > 0)
        await connection.insert(
          'events',
          fresh.map((row) => row.text),
        );
      stored += fresh.length;
    }
    return { stored, duplicates: events.length - stored };
  }

  return (events) => {
    const turn = last.then(() => append(events));
    last = turn.catch(() => undefined);
    return turn;
  };
}

const keyOf = (row: Pick<Row, 'workspace' | 'id'>): string => row.id + row.workspace;

function* distinct(events: readonly WaymarkEvent[]): Iterable<Row> {
  const seen = new Set<string>();
  for (const event of events) {
    const row = { workspace: event.workspace, id: idOf(event.messageId) };
    const key = keyOf(row);
    if (seen.has(key)) continue;
    seen.add(key);
    yield { ...row, text: rowOf(event, row.id) };
  }
}

function* portions(rows: Iterable<Row>): Iterable<Row[]> {
  let portion: Row[] = [];
  let characters = 0;
  for (const row of rows) {
    if (portion.length >= maxRows || (portion.length > 0 && characters > maxCharacters)) {
      yield portion;
      portion = [];
      characters = 0;
    }
    portion.push(row);
    characters += row.text.length;
  }
  if (portion.length > 0) yield portion;
}

async function findStored(connection: Connection, rows: readonly Row[]): Promise<Set<string>> {
  const byWorkspace = Map.groupBy(rows, (row) => row.workspace);
  const known = new Set<string>();
  for (const [workspace, own] of byWorkspace) {
    for (let start = 0; start < own.length; start += maxIds) {
      const ids = own.slice(start, start + maxIds).map((row) => row.id);
      const found = await connection.query<{ found: string }>({
        text: `SELECT replaceAll(toString(id), '-', '') AS found FROM events
          WHERE workspace = {workspace:String} AND id IN ({ids:Array(UUID)})`,
        params: { workspace, ids },
      });
      for (const row of found) known.add(keyOf({ workspace, id: row.found }));
    }
  }
  return known;
}
