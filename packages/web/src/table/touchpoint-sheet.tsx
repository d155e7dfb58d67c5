import type { JourneyMap, Touchpoint } from '@waymark/model';
import { useWords } from '../language.tsx';
import type { Reading, TouchpointReading } from '../map/reading/reading.ts';
import { marksOf } from './marks-of.ts';
import { type Column, Sheet } from './sheet.tsx';

interface Row {
  it: Touchpoint;
  stage: string;
  reading: TouchpointReading | undefined;
}

/** The touchpoints of a map with their numbers; what is not measured says so and is never zero. */
export function TouchpointSheet({
  map,
  reading,
  fileName,
}: {
  map: JourneyMap;
  reading: Reading;
  fileName: string;
}) {
  const { t, say } = useWords();
  const columns = useColumns(map);
  const order = new Map(map.stages.map(({ id }, at) => [id, at]));
  const stages = new Map(map.stages.map((stage) => [stage.id, say(stage.name)]));
  const rows = map.touchpoints
    .map(
      (it): Row => ({
        it,
        stage: stages.get(it.stage) ?? '',
        reading: reading.touchpoints.get(it.id),
      }),
    )
    .toSorted(
      (a, b) => (order.get(a.it.stage) ?? 0) - (order.get(b.it.stage) ?? 0) || a.it.row - b.it.row,
    );
  if (rows.length === 0) return <p className="pt-7">{t('table.no-touchpoints')}</p>;
  return (
    <Sheet
      title={t('table.touchpoints')}
      fileName={fileName}
      isCounted={reading.exact}
      columns={columns}
      rows={rows}
      rowKey={({ it }) => it.id}
    />
  );
}

function useColumns(map: JourneyMap): Column<Row>[] {
  const words = useWords();
  const { t, say, number, share, duration, instant } = words;
  const counted = (pick: (reading: TouchpointReading) => number | null) => (row: Row) =>
    row.reading && !isSilent(row.reading) ? pick(row.reading) : null;
  const figure = (
    id: 'visits' | 'repeats' | 'entries' | 'exits',
    pick: (reading: TouchpointReading) => number,
  ): Column<Row> => {
    const value = counted(pick);
    return {
      id,
      head: `table.${id}`,
      isNumber: true,
      value,
      show: (row) => shown(value(row), number),
    };
  };
  const journeys = counted((it) => it.journeys);
  const goOn = counted((it) => it.goOn);
  const median = counted((it) => it.medianSeconds);
  const p90 = counted((it) => it.p90Seconds);
  const goal = counted((it) => it.goalShare);
  const why = ({ reading }: Row) => {
    if (!reading?.unmeasured) return null;
    const { reason, since } = reading.unmeasured;
    return t(`table.unmeasured.${reason}`, { when: since ? instant(since) : '' });
  };
  return [
    {
      id: 'name',
      isName: true,
      head: 'table.touchpoint',
      value: ({ it }) => say(it.name),
      show: ({ it }) => <b className="font-medium">{say(it.name)}</b>,
    },
    { id: 'stage', head: 'table.stage', isName: true, wideOnly: true, value: ({ stage }) => stage },
    {
      id: 'channel',
      head: 'table.channel',
      wideOnly: true,
      value: ({ it }) => t(`channel.${it.channel}`),
    },
    ...(['importance', 'effort'] as const).flatMap((kind): Column<Row>[] => {
      const marks = marksOf(map, kind);
      if (marks.size === 0) return [];
      const value = ({ it }: Row) => marks.get(it.id) ?? null;
      return [
        {
          id: kind,
          head: `map.lane.${kind}`,
          isNumber: true,
          value,
          show: (row) => shown(value(row), number),
        },
      ];
    }),
    {
      id: 'journeys',
      head: 'table.journeys',
      isNumber: true,
      value: journeys,
      show: (row) => (
        <>
          {shown(journeys(row), number)}
          {why(row) && <span className="block text-[12px] text-ink2">{why(row)}</span>}
        </>
      ),
    },
    figure('visits', (it) => it.visits),
    figure('repeats', (it) => it.repeats),
    figure('entries', (it) => it.entries),
    figure('exits', (it) => it.exits),
    {
      id: 'go-on',
      head: 'table.go-on',
      isNumber: true,
      value: goOn,
      show: (row) => shown(goOn(row), share),
    },
    {
      id: 'median',
      head: 'table.median',
      csvHead: 'table.median-seconds',
      isNumber: true,
      value: median,
      show: (row) => shown(median(row), duration),
    },
    {
      id: 'p90',
      head: 'table.p90',
      csvHead: 'table.p90-seconds',
      isNumber: true,
      value: p90,
      show: (row) => shown(p90(row), duration),
    },
    {
      id: 'goal',
      head: 'table.goal',
      isNumber: true,
      value: goal,
      show: (row) => shown(goal(row), share),
    },
  ];
}

/** A touchpoint that went silent was measured before; the others have nothing to show. */
const isSilent = ({ unmeasured }: TouchpointReading) =>
  unmeasured !== null && unmeasured.reason !== 'silent';

const shown = (value: number | null, write: (value: number) => string) =>
  value === null ? null : write(value);
