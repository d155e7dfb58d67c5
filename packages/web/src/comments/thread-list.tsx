import { useQuery } from '@tanstack/react-query';
import type { Item, JourneyMap } from '@waymark/model';
import { useEffect, useState } from 'react';
import { useWords } from '../language.tsx';
import { useMay } from '../map/editing/may-edit.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { CommentField } from './comment-field.tsx';
import { draftName } from './draft-name.ts';
import { itemName } from './item-name.ts';
import { type MapPlace, mentionsQuery, threadsQuery } from './queries.ts';
import { keyOf } from './talk.tsx';
import { ThreadView } from './thread-view.tsx';
import { useSee, useThreads } from './use-threads.ts';

const wholeMap: Item = { kind: 'map', id: 'map' };

/** What is said about the map, or about one part of it, and a field to say more. */
export function ThreadList({
  map,
  place,
  item,
  thread,
  onShow,
  onAll,
}: {
  map: JourneyMap;
  place: MapPlace;
  /** Only what is about this; null for everything. */
  item: Item | null;
  /** The thread that was asked for; it is brought into sight, also when it is settled. */
  thread: string;
  onShow: (item: Item) => void;
  onAll: () => void;
}) {
  const words = useWords();
  const { t } = words;
  const mayComment = useMay('commenter');
  const { data, error, refetch } = useQuery(threadsQuery(place));
  const threads = useThreads(place);
  const [settled, setSettled] = useState(false);
  const mentions = useQuery(mentionsQuery).data?.mentions;
  const see = useSee();
  const unseen = mentions?.find((it) => it.map === place.map)?.thread;
  // Whoever has the list open has looked; asking for each once is enough.
  useEffect(() => {
    if (unseen) see(unseen);
  }, [unseen, see]);
  const isThere = data !== undefined;
  useEffect(() => {
    if (!isThere) return;
    const wanted = `[data-thread="${CSS.escape(thread)}"]`;
    document.querySelector(wanted)?.scrollIntoView({ block: 'nearest' });
  }, [isThere, thread]);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const here = data.threads.filter((it) => item === null || keyOf(it.item) === keyOf(item));
  const shown = here.filter((it) => settled || it.resolved === null || it.id === thread);
  const hidden = here.length - here.filter((it) => it.resolved === null).length;
  const about = itemName(map, item ?? wholeMap, words);
  return (
    <>
      {item && item.kind !== 'map' && (
        <p className="mb-2 text-[12px] text-ink2">
          {t('comments.about', { name: about ?? t('comments.gone') })} ·{' '}
          <button type="button" className="text-accent hover:underline" onClick={onAll}>
            {t('comments.all')}
          </button>
        </p>
      )}
      {mayComment && about !== null && (
        <CommentField
          key={keyOf(item ?? wholeMap)}
          place={place}
          draft={draftName(place, keyOf(item ?? wholeMap))}
          label={t('comments.say', { name: about })}
          send={t('comments.send')}
          focus={item !== null}
          onSay={(said) => threads.start(item ?? wholeMap, said)}
        />
      )}
      {threads.error !== null && <Failed error={threads.error} />}
      {shown.length === 0 && (
        <p className="py-4 text-ink2">{t(mayComment ? 'comments.none' : 'comments.none-read')}</p>
      )}
      <ul className="mt-2 border-t border-line">
        {shown.map((it) => (
          <ThreadView
            key={it.id}
            it={it}
            asked={it.id === thread}
            place={place}
            about={itemName(map, it.item, words)}
            threads={threads}
            onShow={it.item.kind === 'map' ? undefined : () => onShow(it.item)}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <button
          type="button"
          className="py-2 text-[12px] text-ink2 hover:text-ink hover:underline pointer-coarse:min-h-11"
          aria-pressed={settled}
          onClick={() => setSettled(!settled)}
        >
          {settled ? t('comments.hide-settled') : t('comments.show-settled', { n: hidden })}
        </button>
      )}
    </>
  );
}
