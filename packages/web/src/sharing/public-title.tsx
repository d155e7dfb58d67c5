import type { Answer, JourneyMap } from '@waymark/model';
import { useWords } from '../language.tsx';

/** The title of a public map, what it is about, and which days its numbers are of. */
export function PublicTitle({
  map,
  answer,
  isCounting,
  failed,
}: {
  map: JourneyMap;
  answer: Answer | null;
  isCounting: boolean;
  failed: boolean;
}) {
  const { t, say, day, number } = useWords();
  const { from = null, to = null } = answer?.question ?? {};
  const range =
    from && to ? t('public.range', { from: day(from, 'year'), to: day(to, 'year') }) : '';
  const n = answer?.journeys ?? 0;
  const journeys = t('public.journeys', { n, count: number(n) });
  return (
    <div className="pt-1 pb-3">
      <div className="flex flex-wrap items-end gap-x-5.5 gap-y-1">
        <h1 className="max-w-full text-[25px]/[1.12] font-[480] tracking-[-.012em] sm:text-[29px]/[1.12]">
          {say(map.title) || t('map.unnamed')}
        </h1>
        <p className="mb-[3px] max-w-[560px] text-ink2 xl:max-w-180">{say(map.description)}</p>
      </div>
      <p role="status" className="mt-1 text-ink2">
        {isCounting && `${t('public.counting')} …`}
        {failed && t('public.no-numbers')}
        {answer && [range, journeys].filter((it) => it !== '').join(' · ')}
      </p>
    </div>
  );
}
