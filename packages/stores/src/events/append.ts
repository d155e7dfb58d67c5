import type { WaymarkEvent } from '@waymark/model';
import type { Appended } from './appended.ts';
import type { WriteLines } from './bulk-lines.ts';
import type { KnownIds } from './known-ids.ts';
import { bulkLineOf, idOf } from './row.ts';

/** One insert holds at most this much, so that it becomes one part, stored whole or not at all. */
const maxRows = 20_000;
const maxCharacters = 32 * 1024 ** 2;

interface Row {
  id: Buffer;
  text: string;
}

/** Writes events on a line of its own, one insert at a time, leaving out what is stored already. */
export function openAppend(
  writeLines: WriteLines,
  known: KnownIds,
): (events: readonly WaymarkEvent[]) => Promise<Appended> {
  let last: Promise<unknown> = Promise.resolve();

  async function append(events: readonly WaymarkEvent[]): Promise<Appended> {
    let stored = 0;
    for (const rows of portions(distinct(events))) {
      const found = await known.findStored(rows.map((row) => row.id));
      const fresh =
        found.size === 0 ? rows : rows.filter((row) => !found.has(row.id.toString('hex')));
      if (fresh.length === 0) continue;
      known.note(fresh.map((row) => row.id));
      await writeLines('events', fresh.map((row) => row.text).join('\n'));
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

function* distinct(events: readonly WaymarkEvent[]): Iterable<Row> {
  const seen = new Set<string>();
  for (const event of events) {
    const id = idOf(event);
    const key = id.toString('latin1');
    if (seen.has(key)) continue;
    seen.add(key);
    yield { id, text: bulkLineOf(event, id) };
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
