import { useWords } from '../../../language.tsx';
import { useReading } from '../map-facts.tsx';
import { nextTimes } from '../next-times.ts';
import type { RowProps } from '../row.ts';
import { StageRow } from './stage-row.tsx';

/** How long half of the people take from each touchpoint to the one most go on to. */
export function TimesRow(props: RowProps) {
  const { t, say, duration } = useWords();
  const reading = useReading();
  const names = new Map(props.map.touchpoints.map((it) => [it.id, say(it.name)]));
  return (
    <StageRow
      {...props}
      under={(stage) => {
        const times = nextTimes(props.map.touchpoints, reading?.moves ?? [], stage.id);
        if (!reading) return <span className="text-ink3">…</span>;
        if (times.length === 0) return <span className="text-ink2">{t('map.not-measured')}</span>;
        return times.map(({ from, to, seconds }) => (
          <p
            key={from}
            className="text-[12px]/[1.35]"
            title={t('lanes.times.tip', {
              from: names.get(from) ?? '',
              to: names.get(to) ?? '',
              time: duration(seconds),
            })}
          >
            <span className="font-[560]">{duration(seconds)}</span>{' '}
            <span className="text-ink2">
              {t('lanes.times.to', { from: names.get(from) ?? '', to: names.get(to) ?? '' })}
            </span>
          </p>
        ));
      }}
    />
  );
}
