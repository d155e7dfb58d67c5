import { type Item, type Mention, type Named, refusal, type Thread } from '@waymark/model';
import { type Context, newId } from '../context/index.ts';
import { mentionsOf } from './mentions.ts';
import { peopleHere } from './people-here.ts';
import { type PlaceOfMap, threadsOf } from './read.ts';
import type { Names } from './shown.ts';

/** Who speaks; without a person it is the command line or a key, which owns nothing it said. */
export interface Speaker {
  person: string | null;
  /** An owner may take away what others said. */
  mayModerate: boolean;
}

export interface Said {
  text: string;
  /** Whom it calls by name. */
  mentions: readonly string[];
}

/** What people say about a map and its parts. */
export interface Comments {
  /** The newest thread first. */
  list(place: PlaceOfMap): Promise<Thread[]>;
  start(place: PlaceOfMap, speaker: Speaker, said: Said & { item: Item }): Promise<Thread>;
  /** Errors: NOT_FOUND. */
  reply(place: PlaceOfMap, thread: string, speaker: Speaker, said: Said): Promise<Thread>;
  /** Errors: NOT_FOUND. */
  resolve(place: PlaceOfMap, thread: string, speaker: Speaker, resolved: boolean): Promise<Thread>;
  /** Errors: NOT_FOUND; FORBIDDEN for what somebody else said. */
  edit(place: PlaceOfMap, comment: string, speaker: Speaker, said: Said): Promise<Thread>;
  /** Errors: NOT_FOUND; FORBIDDEN for what somebody else said, unless by an owner. */
  remove(place: PlaceOfMap, comment: string, speaker: Speaker): Promise<void>;
  /** Whom one can call by name there. */
  mentionable(place: PlaceOfMap): Promise<Named[]>;
  /** Where somebody was called by name and has not looked yet, the newest first. */
  mentions(person: string): Promise<Mention[]>;
  seen(person: string, thread: string): Promise<void>;
}

/** Opens the room; `names` tells what people are called. */
export function openComments(context: Context, names: Names): Comments {
  const { documents, now, signals } = context;
  const { db } = documents;
  const threads = threadsOf(db, names);
  const mentions = mentionsOf(db, names, now);

  /** A name that may not see the map is not called: it would be told what it may not read. */
  const called = async (place: PlaceOfMap, mentions: readonly string[]): Promise<string[]> => {
    if (mentions.length === 0) return [];
    const here = new Set((await peopleHere(db, place)).map(({ id }) => id));
    return mentions.filter((person) => here.has(person));
  };
  const say = async (
    place: PlaceOfMap,
    thread: string,
    speaker: Speaker,
    said: Said,
  ): Promise<void> => {
    const people = await called(place, said.mentions);
    const id = newId('said');
    const made = { id, thread, author: speaker.person, text: said.text };
    await db.transaction().execute(async (trx) => {
      await trx
        .insertInto('comments')
        .values({ ...made, created_at: new Date(now()), edited_at: null })
        .execute();
      await mentions.call(trx, id, people, speaker.person);
    });
  };
  const own = async (place: PlaceOfMap, id: string, speaker: Speaker, mayModerate: boolean) => {
    const found = await threads.ofComment(place, id);
    const isOwn = speaker.person !== null && found.author === speaker.person;
    if (isOwn || (mayModerate && speaker.mayModerate)) return found;
    throw refusal('FORBIDDEN', 'comment-of-another', {});
  };
  const tell = (
    { workspace, map }: PlaceOfMap,
    { person }: Speaker,
    did: 'commented' | 'resolved' | 'reopened',
    item: Item,
  ) => signals.tell('talked', { workspace, map, person, did, item });
  const note = ({ workspace, map }: PlaceOfMap) =>
    signals.tell('mapNote', { workspace, map, kind: 'comments' });

  return {
    list: (place) => threads.all(place),

    async start(place, speaker, { item, ...said }) {
      const id = newId('thread');
      const { workspace, map } = place;
      await db
        .insertInto('threads')
        .values({
          id,
          workspace,
          map,
          item_kind: item.kind,
          item: item.id,
          created_at: new Date(now()),
          resolved_at: null,
          resolved_by: null,
        })
        .execute();
      await say(place, id, speaker, said);
      tell(place, speaker, 'commented', item);
      note(place);
      return threads.one(place, id);
    },

    async reply(place, id, speaker, said) {
      const { item } = await threads.one(place, id);
      await say(place, id, speaker, said);
      tell(place, speaker, 'commented', item);
      note(place);
      return threads.one(place, id);
    },

    async resolve(place, id, speaker, resolved) {
      const before = await threads.one(place, id);
      if ((before.resolved !== null) === resolved) return before;
      await db
        .updateTable('threads')
        .set(
          resolved
            ? { resolved_at: new Date(now()), resolved_by: speaker.person }
            : { resolved_at: null, resolved_by: null },
        )
        .where('id', '=', id)
        .execute();
      tell(place, speaker, resolved ? 'resolved' : 'reopened', before.item);
      note(place);
      return threads.one(place, id);
    },

    async edit(place, id, speaker, said) {
      const { thread } = await own(place, id, speaker, false);
      const people = await called(place, said.mentions);
      await db.transaction().execute(async (trx) => {
        await trx
          .updateTable('comments')
          .set({ text: said.text, edited_at: new Date(now()) })
          .where('id', '=', id)
          .execute();
        await mentions.call(trx, id, people, speaker.person);
      });
      note(place);
      return threads.one(place, thread);
    },

    async remove(place, id, speaker) {
      const { thread } = await own(place, id, speaker, true);
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('comments').where('id', '=', id).execute();
        const left = await trx
          .selectFrom('comments')
          .select('id')
          .where('thread', '=', thread)
          .executeTakeFirst();
        if (!left) await trx.deleteFrom('threads').where('id', '=', thread).execute();
      });
      note(place);
    },

    mentionable: (place) => peopleHere(db, place),
    mentions: (person) => mentions.unseen(person),
    seen: (person, thread) => mentions.see(person, thread),
  };
}
