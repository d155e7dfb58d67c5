import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type Answer, type PublicMap, picturesOf, refusal } from '@waymark/model';
import type { PublicLinkRow } from '@waymark/stores';
import type { Accounts } from '../accounts/index.ts';
import type { Context } from '../context/index.ts';
import type { Insights } from '../insights/index.ts';
import type { Journeys } from '../journeys/index.ts';
import type { Pictures } from '../pictures/index.ts';
import { publicNumbers } from './numbers.ts';
import { type Opened, passes } from './passes.ts';
import { lanesOf, type PublicLinks, publicLinks } from './public-links.ts';
import { shownMap } from './shown-map.ts';

/** Maps that are shown to anybody who has a link. */
export interface Sharing {
  links: PublicLinks;
  /**
   * What a link shows. Errors: NOT_FOUND when it was withdrawn or is too old; PASSWORD_NEEDED and
   * WRONG_PASSWORD where it has one.
   */
  open(token: string, password: string | undefined): Promise<PublicMap>;
  /** The numbers of an opened link. Errors: NOT_FOUND; PASSWORD_NEEDED when it must be opened again. */
  measure(pass: string): Promise<Answer>;
  /** A picture that an opened link shows. Errors: as for measuring. */
  picture(pass: string, file: string): Promise<{ type: string; content: Readable }>;
  /** Whether pages of others may show this link in a frame. */
  mayBeFramed(token: string): Promise<boolean>;
}

interface Rooms {
  accounts: Pick<Accounts, 'passwords' | 'workspaces'>;
  journeys: Pick<Journeys, 'get'>;
  insights: Pick<Insights, 'measure'>;
  pictures: Pick<Pictures, 'read'>;
}

export function createSharing(context: Context, rooms: Rooms): Sharing {
  const { documents, now } = context;
  const { accounts, journeys, pictures } = rooms;
  const tickets = passes(now);
  const numbersOf = publicNumbers(rooms.insights, now);

  const find = async (by: 'token' | 'id', value: string): Promise<PublicLinkRow> => {
    const row = await documents.db
      .selectFrom('public_links')
      .selectAll()
      .where(by, '=', value)
      .where((it) => it.or([it('expires_at', 'is', null), it('expires_at', '>', new Date(now()))]))
      .executeTakeFirst();
    if (!row) throw refusal('NOT_FOUND', 'public-link-unknown', {});
    return row;
  };
  const shownBy = async (link: PublicLinkRow) => {
    const { map } = await journeys.get(link.workspace, link.map);
    return { map, shown: shownMap(map, { lanes: lanesOf(link), numbers: link.numbers }) };
  };
  const expectOpened = async (pass: string): Promise<PublicLinkRow> => {
    const link = await find('id', tickets.linkOf(pass));
    if (tickets.holds(pass, openedOf(link))) return link;
    throw refusal('PASSWORD_NEEDED', 'public-link-locked', {});
  };

  return {
    links: publicLinks(context, accounts.passwords),

    async open(token, password) {
      const link = await find('token', token);
      if (link.password !== null) {
        if (password === undefined) throw refusal('PASSWORD_NEEDED', 'public-link-locked', {});
        if (!(await accounts.passwords.verify(link.password, password))) {
          throw refusal('WRONG_PASSWORD', 'public-link-wrong-password', {});
        }
      }
      const { shown } = await shownBy(link);
      const { timeZone, currency } = await accounts.workspaces.get(link.workspace);
      const pass = tickets.give(openedOf(link));
      return { map: shown, numbers: link.numbers, timeZone, currency, pass };
    },

    async measure(pass) {
      const link = await expectOpened(pass);
      if (!link.numbers) throw refusal('NOT_FOUND', 'public-link-unknown', {});
      const { map } = await shownBy(link);
      const question = {
        map,
        scope: {
          ...(link.from_day !== null && { from: link.from_day }),
          ...(link.to_day !== null && { to: link.to_day }),
          by: { kind: 'person' },
          split: { kind: 'none' },
        },
      } as const;
      const { workspace } = link;
      const key = createHash('sha256')
        .update(JSON.stringify([workspace, question]))
        .digest('hex');
      return numbersOf({ key, workspace, question });
    },

    async picture(pass, file) {
      const link = await expectOpened(pass);
      const { shown } = await shownBy(link);
      if (!picturesOf(shown).has(file)) throw refusal('NOT_FOUND', 'public-link-unknown', {});
      return pictures.read(link.workspace, file);
    },

    async mayBeFramed(token) {
      const row = await documents.db
        .selectFrom('public_links')
        .select('embed')
        .where('token', '=', token)
        .executeTakeFirst();
      return row?.embed ?? false;
    },
  };
}

const openedOf = ({ id, password }: PublicLinkRow): Opened => ({ id, password });
