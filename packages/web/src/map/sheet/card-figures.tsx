import { useWords } from '../../language.tsx';
import type { TouchpointReading } from '../reading/reading.ts';

/** The share that went on; where a big number leaves little room, the word is only read out. */
function GoOn({ share, room }: { share: string; room: number }) {
  const { t } = useWords();
  const text = t('map.go-on', { share });
  const fits = text.length * 5.7 <= room;
  return (
    <span className="text-[11.2px] text-ink2">
      {fits ? text : share}
      {!fits && <span className="sr-only">{text.replace(share, '')}</span>}
    </span>
  );
}

/** Since when nothing comes in; where there is no room, the day is only read out. */
function Silent({ since, room }: { since: string; room: number }) {
  const { t, day } = useWords();
  // Long ago needs its year: "29 Jun" alone is read as the latest one.
  const style = since.startsWith(`${new Date().getFullYear()}-`) ? 'short' : 'year';
  const text = t('map.silent', { day: day(since.slice(0, 10), style) });
  const fits = text.length * 5.7 <= room;
  return (
    <span className="text-[11px] text-ink2">
      {fits ? text : <span aria-hidden="true">{t('map.silent.short')}</span>}
      {!fits && <span className="sr-only">{text}</span>}
    </span>
  );
}

/** Room for the second line of a touchpoint before anything was counted, beneath its name. */
export const figuresToCome = 'mb-[21px] in-data-still:mb-0';

/** The second line of a touchpoint: how many came and how many went on, or why that is not known. */
export function CardFigures({
  reading,
  exact,
  room,
}: {
  reading: TouchpointReading;
  exact: boolean;
  /** Pixels the line has. */
  room: number;
}) {
  const { t, number, share } = useWords();
  const why = reading.unmeasured;
  const came = `${exact ? '' : '≈ '}${number(reading.journeys)}`;
  if (why && (why.reason !== 'silent' || reading.journeys === 0)) {
    const text = why.reason === 'no-rule' ? t('map.not-measured') : t('map.no-events');
    return <span className="mt-0.5 text-[11.4px] text-ink2">{text}</span>;
  }
  return (
    <span className="mt-0.5 flex items-baseline justify-between gap-1.5 whitespace-nowrap">
      <span className="text-[14px]/[1.3] font-[540] text-ink">{came}</span>
      {why ? (
        <Silent since={why.since ?? ''} room={room - came.length * 8.2} />
      ) : reading.isGoal ? (
        <span className="text-[11.2px] text-gain">{t('map.goal')}</span>
      ) : reading.goOn ? (
        <GoOn share={share(reading.goOn)} room={room - came.length * 8.2} />
      ) : null}
    </span>
  );
}
