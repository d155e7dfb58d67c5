import type { PersonLink } from '@waymark/stores';
import type { Context } from '../context/index.ts';

/** What an `identify` or `alias` says about ids; absent ids are ''. */
export interface Claim {
  workspace: string;
  anonymousId: string;
  userId: string;
  /** Only of an alias: the id by which the user was known before. */
  previousId: string;
}

/** Who is whom. One claim after the other: the first one about an id stands. */
export interface Identity {
  /** Takes the claims in their order; resolves when what is new in them is durable. */
  learn(claims: readonly Claim[]): Promise<void>;
  /** The person as known now, `u` with a user's id or `a` with a visitor's. */
  personOf(workspace: string, ids: { userId: string; anonymousId: string }): string;
}

/** Opens the room with everything learnt so far. */
export async function openIdentity({ events }: Pick<Context, 'events'>): Promise<Identity> {
  const workspaces = new Map<string, Known>();
  const known = (workspace: string): Known => {
    const it = workspaces.get(workspace) ?? { visitors: new Map(), merged: new Map() };
    workspaces.set(workspace, it);
    return it;
  };

  function take(link: PersonLink): void {
    const { visitors, merged } = known(link.workspace);
    const ids = link.from.kind === 'anonymous' ? visitors : merged;
    ids.set(link.from.id, link.to.id);
  }

  for (const link of await events.links()) take(link);

  return {
    async learn(claims) {
      const fresh: PersonLink[] = [];
      for (const claim of claims) {
        for (const link of linksOf(claim, known(claim.workspace))) {
          take(link);
          fresh.push(link);
        }
      }
      // Also without anything new: what an earlier try could not write down is written now.
      if (claims.length > 0) await events.link(fresh);
    },
    personOf(workspace, { userId, anonymousId }) {
      const it = known(workspace);
      const user = userId || it.visitors.get(anonymousId);
      return user === undefined ? `a${anonymousId}` : `u${lastOf(it, user)}`;
    },
  };
}

interface Known {
  /** The user each anonymous id was given to first. */
  visitors: Map<string, string>;
  /** The user each merged user became part of. */
  merged: Map<string, string>;
}

/** The user in whom all merges of this user end. */
function lastOf({ merged }: Known, user: string): string {
  let last = user;
  for (let next = merged.get(last); next !== undefined; next = merged.get(last)) last = next;
  return last;
}

/** What a claim adds: an anonymous id is given once, and users are merged by their ends, so no circle forms. */
function* linksOf(claim: Claim, it: Known): Iterable<PersonLink> {
  const { workspace, anonymousId, userId, previousId } = claim;
  if (userId === '') return;
  const to = { kind: 'user', id: userId } as const;
  // A previous id may be a visitor's or a user's, and which one need not be known yet.
  for (const id of new Set([anonymousId, previousId])) {
    if (id !== '' && !it.visitors.has(id)) {
      yield { workspace, from: { kind: 'anonymous', id }, to };
    }
  }
  if (previousId === '' || previousId === anonymousId) return;
  const from = lastOf(it, previousId);
  const end = lastOf(it, userId);
  if (from !== end) {
    yield { workspace, from: { kind: 'user', id: from }, to: { kind: 'user', id: end } };
  }
}
