import type { Connection } from './connection.ts';
import type { EventStore, PersonLink } from './event-store.ts';
import { personOf } from './person.ts';

interface LinkRow {
  workspace: string;
  from_kind: PersonLink['from']['kind'];
  from_id: string;
  to_id: string;
  made: number;
}

const keyOf = (workspace: string, person: bigint): string => `${person} ${workspace}`;

/** Keeps who belongs to whom, each id with its last owner, in memory and in `person_links`. */
export async function openLinks(
  connection: Connection,
): Promise<{ link: EventStore['link']; links: () => PersonLink[] }> {
  const kept = new Map<string, { link: PersonLink; person: bigint; owner: bigint; made: number }>();
  /** The linked ids of each owner, which move along when that owner is merged into another. */
  const owned = new Map<string, Set<string>>();
  /** Rows that are not on disk yet; those of a failed insert wait here for the next one. */
  const unwritten = new Set<string>();
  let made = 0;
  let version = 0;
  let last: Promise<unknown> = Promise.resolve();

  function set(key: string, link: PersonLink, person: bigint, owner: bigint, order: number): void {
    kept.set(key, { link, person, owner, made: order });
    const ownerKey = keyOf(link.workspace, owner);
    const own = owned.get(ownerKey) ?? new Set();
    owned.set(ownerKey, own.add(key));
  }

  /** Takes the link into memory and answers the keys of the rows that change. */
  function take(link: PersonLink): string[] {
    const person = personOf(link.from.kind, link.from.id);
    const key = keyOf(link.workspace, person);
    const to = personOf('user', link.to.id);
    const owner = kept.get(keyOf(link.workspace, to))?.owner ?? to;
    if (kept.has(key) || owner === person) return [];
    made += 1;
    set(key, link, person, owner, made);
    const followers = [...(owned.get(key) ?? [])];
    owned.delete(key);
    for (const follower of followers) {
      const row = kept.get(follower);
      if (row) set(follower, row.link, row.person, owner, row.made);
    }
    return [key, ...followers];
  }

  async function link(links: readonly PersonLink[]): Promise<void> {
    for (const key of links.flatMap(take)) unwritten.add(key);
    if (unwritten.size === 0) return;
    version += 1;
    const rows = [...unwritten].flatMap((key) => {
      const row = kept.get(key);
      return row ? [rowText(row.link, row.person, row.owner, row.made, version)] : [];
    });
    await connection.insert('person_links FORMAT JSONEachRow', rows);
    unwritten.clear();
  }

  const rows = await connection.query<LinkRow & { person: string; owner: string; version: number }>(
    {
      text: `SELECT workspace, toString(person) AS person, toString(owner) AS owner, from_kind,
        from_id, to_id, made, version
      FROM person_links FINAL ORDER BY made`,
      params: {},
    },
  );
  for (const row of rows) {
    const person = BigInt(row.person);
    set(keyOf(row.workspace, person), linkOf(row), person, BigInt(row.owner), row.made);
    made = Math.max(made, row.made);
    version = Math.max(version, row.version);
  }

  return {
    link(links: readonly PersonLink[]): Promise<void> {
      const turn = last.then(() => link(links));
      last = turn.catch(() => undefined);
      return turn;
    },
    links: (): PersonLink[] =>
      [...kept.values()].sort((a, b) => a.made - b.made).map((it) => it.link),
  };
}

const linkOf = (row: LinkRow): PersonLink => ({
  workspace: row.workspace,
  from: { kind: row.from_kind, id: row.from_id },
  to: { kind: 'user', id: row.to_id },
});

function rowText(link: PersonLink, person: bigint, owner: bigint, made: number, version: number) {
  return JSON.stringify({
    workspace: link.workspace,
    person: person.toString(),
    owner: owner.toString(),
    from_kind: link.from.kind,
    from_id: link.from.id,
    to_id: link.to.id,
    made,
    version,
  });
}
