import { type PublicLink, refusal } from '@waymark/model';
import type { PublicLinkRow } from '@waymark/stores';
import { z } from 'zod';
import { type MapPlace, newSecret, type Passwords } from '../accounts/index.ts';
import { type Context, newId } from '../context/index.ts';

/** What a link shows and for how long. */
export type LinkWish = Pick<
  PublicLink,
  'expiresAt' | 'lanes' | 'numbers' | 'from' | 'to' | 'embed'
> & { password: string | null };
export type LinkChange = { [K in keyof LinkWish]?: LinkWish[K] | undefined };

/** A link with the token that its address is made of. */
export type LinkWithToken = Omit<PublicLink, 'url'> & { token: string };

/** The public links of maps, as those who may draw them keep them. */
export interface PublicLinks {
  list(place: MapPlace): Promise<LinkWithToken[]>;
  /** Errors: BAD_REQUEST for an end that is past; BAD_RANGE. */
  create(place: MapPlace, wish: LinkWish, by: string | null): Promise<LinkWithToken>;
  /** Errors: NOT_FOUND, BAD_REQUEST for an end that is past, BAD_RANGE. */
  update(place: MapPlace, id: string, change: LinkChange): Promise<LinkWithToken>;
  /** Errors: NOT_FOUND. */
  remove(place: MapPlace, id: string): Promise<void>;
}

export function publicLinks(
  { documents: { db }, now }: Context,
  passwords: Pick<Passwords, 'hash'>,
): PublicLinks {
  const ofMap = ({ workspace, map }: MapPlace) =>
    db
      .selectFrom('public_links')
      .leftJoin('people', 'people.id', 'public_links.created_by')
      .selectAll('public_links')
      .select('people.name as creator')
      .where('workspace', '=', workspace)
      .where('map', '=', map);
  const find = async (place: MapPlace, id: string) => {
    const row = await ofMap(place).where('public_links.id', '=', id).executeTakeFirst();
    if (!row) throw refusal('NOT_FOUND', 'public-link-elsewhere', { id });
    return row;
  };
  const columnsOf = async (change: LinkChange) => {
    const { expiresAt, password, lanes, numbers, from, to, embed } = change;
    const end = expiresAt ? new Date(expiresAt) : null;
    if (end && end.getTime() <= now()) {
      throw refusal('BAD_REQUEST', 'public-link-past', { moment: end.toISOString() });
    }
    return {
      ...(expiresAt !== undefined && { expires_at: end }),
      ...(password !== undefined && { password: password && (await passwords.hash(password)) }),
      ...(lanes !== undefined && { lanes: lanes && JSON.stringify(lanes) }),
      ...(numbers !== undefined && { numbers }),
      ...(from !== undefined && { from_day: from }),
      ...(to !== undefined && { to_day: to }),
      ...(embed !== undefined && { embed }),
    };
  };

  return {
    async list(place) {
      const rows = await ofMap(place)
        .orderBy('public_links.created_at')
        .orderBy('public_links.id')
        .execute();
      return rows.map(shown);
    },

    async create(place, { numbers, embed, ...wish }, by) {
      expectRange(wish.from, wish.to);
      const id = newId('link');
      await db
        .insertInto('public_links')
        .values({
          ...(await columnsOf(wish)),
          ...{ id, numbers, embed },
          workspace: place.workspace,
          map: place.map,
          token: newSecret('public_'),
          created_by: by,
          created_at: new Date(now()),
        })
        .execute();
      return shown(await find(place, id));
    },

    async update(place, id, change) {
      const { from_day, to_day } = await find(place, id);
      const { from = from_day, to = to_day } = change;
      expectRange(from, to);
      const columns = await columnsOf(change);
      if (Object.keys(columns).length > 0) {
        await db.updateTable('public_links').set(columns).where('id', '=', id).execute();
      }
      return shown(await find(place, id));
    },

    async remove({ workspace, map }, id) {
      const gone = await db
        .deleteFrom('public_links')
        .where('workspace', '=', workspace)
        .where('map', '=', map)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      if (!gone) throw refusal('NOT_FOUND', 'public-link-elsewhere', { id });
    },
  };
}

/** The lanes a link shows, as they are stored. */
export const lanesOf = ({ lanes }: Pick<PublicLinkRow, 'lanes'>): string[] | null =>
  z.array(z.string()).nullable().parse(lanes);

function shown(row: PublicLinkRow & { creator: string | null }): LinkWithToken {
  const { id, token, numbers, embed } = row;
  return {
    id,
    token,
    hasPassword: row.password !== null,
    expiresAt: row.expires_at?.toISOString() ?? null,
    lanes: lanesOf(row),
    numbers,
    from: row.from_day,
    to: row.to_day,
    embed,
    createdBy: row.creator,
    createdAt: row.created_at.toISOString(),
  };
}

function expectRange(from: string | null, to: string | null): void {
  if (from === null || to === null || from <= to) return;
  throw refusal('BAD_RANGE', 'range-reversed', { from, to });
}
