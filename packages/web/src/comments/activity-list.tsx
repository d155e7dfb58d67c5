import { useInfiniteQuery } from '@tanstack/react-query';
import type { JourneyMap } from '@waymark/model';
import { call } from '../api.ts';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { deedsInWords } from './activity-words.ts';
import { itemName } from './item-name.ts';
import { useNameOf } from './name-of.ts';
import type { MapPlace } from './queries.ts';

/** Who did what on this map, in words, the newest first. */
export function ActivityList({ place, map: drawn }: { place: MapPlace; map: JourneyMap }) {
  const words = useWords();
  const nameOf = useNameOf();
  const { t, instant } = words;
  const nameOfLane = (id: string) => itemName(drawn, { kind: 'lane', id }, words);
  const { workspace, map } = place;
  const activity = useInfiniteQuery({
    queryKey: ['map', workspace, map, 'activity'],
    queryFn: ({ pageParam, signal }) =>
      call('listActivity', {
        params: { workspace, map },
        query: pageParam ? { before: pageParam } : {},
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => (last.more ? last.entries.at(-1)?.endedAt : undefined),
  });
  if (activity.error)
    return <Failed error={activity.error} retry={() => void activity.refetch()} />;
  if (!activity.data) return <Loading />;
  const entries = activity.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <p className="py-4 text-ink2">{t('activity.none')}</p>;
  return (
    <>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} className="border-b border-hair py-2 text-[13px]/[1.45]">
            <time dateTime={entry.endedAt} className="block text-[11.5px] text-ink2">
              {instant(entry.endedAt)}
            </time>
            <strong className="font-[560]">{nameOf(entry.person)}</strong>{' '}
            {deedsInWords(entry, words, nameOfLane).join('; ')}
          </li>
        ))}
      </ul>
      {activity.hasNextPage && (
        <Button className="my-3" onClick={() => void activity.fetchNextPage()}>
          {t('activity.older')}
        </Button>
      )}
    </>
  );
}
