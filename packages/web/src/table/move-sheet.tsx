import type { JourneyMap } from '@waymark/model';
import { useWords } from '../language.tsx';
import type { MoveReading, Reading } from '../map/reading/reading.ts';
import { type Column, Sheet } from './sheet.tsx';

/** The moves between touchpoints, drawn or not, the busiest first. */
export function MoveSheet({
  map,
  reading,
  fileName,
}: {
  map: JourneyMap;
  reading: Reading;
  fileName: string;
}) {
  const { t, say, number, duration } = useWords();
  const names = new Map(map.touchpoints.map((it) => [it.id, say(it.name)]));
  const write = (value: number | null, how: (value: number) => string) =>
    value === null ? null : how(value);
  const columns: Column<MoveReading>[] = [
    { id: 'from', head: 'table.from', isName: true, value: (it) => names.get(it.from) ?? '' },
    { id: 'to', head: 'table.to', value: (it) => names.get(it.to) ?? '' },
    {
      id: 'count',
      head: 'table.count',
      isNumber: true,
      value: (it) => it.count,
      show: (it) => number(it.count),
    },
    {
      id: 'journeys',
      head: 'table.journeys',
      isNumber: true,
      value: (it) => it.journeys,
      show: (it) => number(it.journeys),
    },
    {
      id: 'median',
      head: 'table.median',
      csvHead: 'table.median-seconds',
      isNumber: true,
      value: (it) => it.medianSeconds,
      show: (it) => write(it.medianSeconds, duration),
    },
    {
      id: 'p90',
      head: 'table.p90',
      csvHead: 'table.p90-seconds',
      isNumber: true,
      value: (it) => it.p90Seconds,
      show: (it) => write(it.p90Seconds, duration),
    },
    {
      id: 'drawn',
      head: 'table.drawn',
      value: (it) => t(it.arrow ? 'table.drawn.yes' : 'table.drawn.no'),
      show: (it) =>
        it.arrow ? (
          <span className="text-ink2">{t('table.drawn.yes')}</span>
        ) : (
          <span className="text-ghost">{t('table.drawn.no')}</span>
        ),
    },
  ];
  if (map.touchpoints.length === 0) return null;
  if (reading.moves.length === 0) return <p className="pt-7 text-ink2">{t('table.nothing')}</p>;
  return (
    <Sheet
      title={t('table.moves')}
      fileName={fileName}
      isCounted={reading.exact}
      columns={columns}
      rows={reading.moves.toSorted((a, b) => b.count - a.count)}
      rowKey={({ from, to, arrow }) => `${from} ${to} ${arrow?.id ?? ''}`}
    />
  );
}
