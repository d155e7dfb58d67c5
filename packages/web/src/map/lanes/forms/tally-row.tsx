import type { JourneyMap, LaneKind } from '@waymark/model';
import { useWords } from '../../../language.tsx';
import type { RowProps } from '../row.ts';
import { StageRow } from './stage-row.tsx';

const counted = [
  'pains',
  'gains',
  'insights',
  'opportunities',
  'ideas',
  'solutions',
] as const satisfies LaneKind[];
type Counted = (typeof counted)[number];

/** How many of each kind stand under a stage. */
function tally(
  { lanes, cells }: Pick<JourneyMap, 'lanes' | 'cells'>,
  stage: string,
): { kind: Counted; count: number }[] {
  const kindOf = new Map(lanes.map((lane) => [lane.id, lane.kind]));
  const here = cells.filter((cell) => cell.stage === stage).map((cell) => kindOf.get(cell.lane));
  return counted
    .map((kind) => ({ kind, count: here.filter((it) => it === kind).length }))
    .filter(({ count }) => count > 0);
}

/** A short bar for each kind of what was found under a stage: where the work is. */
export function TallyRow(props: RowProps) {
  const { t } = useWords();
  const all = props.map.stages.flatMap((stage) => tally(props.map, stage.id));
  const most = Math.max(1, ...all.map(({ count }) => count));
  return (
    <StageRow
      {...props}
      under={(stage) => {
        const own = tally(props.map, stage.id);
        if (own.length === 0) return <span className="text-ink3">{t('map.none')}</span>;
        return own.map(({ kind, count }) => (
          <p key={kind} className="flex items-center gap-1.5 text-[11.5px]/[1.5]">
            <span
              aria-hidden="true"
              className="h-1.5 bg-ink3/55"
              style={{ width: Math.round((count / most) * 40) }}
            />
            {t(`lanes.tally.${kind}`, { n: count })}
          </p>
        ));
      }}
    />
  );
}
