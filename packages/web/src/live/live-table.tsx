import { useQuery } from '@tanstack/react-query';
import { useWords } from '../language.tsx';
import { mapQuery } from '../maps/queries.ts';
import { ImportRow } from './import-row.tsx';
import { AcceptedRow, RefusedRow } from './live-row.tsx';
import type { Shown } from './use-live.ts';

type Accepted = Extract<Shown, { kind: 'accepted' }>;

/** What arrived, the latest on top. */
export function LiveTable({
  events,
  workspace,
  map,
  timeZone,
}: {
  events: readonly Shown[];
  workspace: string;
  map: string | undefined;
  timeZone: string;
}) {
  const { t, say } = useWords();
  const { data } = useQuery({ ...mapQuery(workspace, map ?? ''), enabled: map !== undefined });
  const names = new Map(data?.map.touchpoints.map((it) => [it.id, say(it.name)]));
  const touchpointOf = ({ heldTo, touchpoint }: Accepted): string | null | undefined => {
    if (!map) return undefined;
    // What came before this map was chosen was never held against its rules: that is not "none".
    return heldTo === map ? touchpoint && (names.get(touchpoint) ?? null) : '';
  };
  const heads = ['at', 'person', 'what', 'channel', 'page'] as const;
  return (
    <table className="w-full border-collapse text-left max-md:table-fixed">
      <caption className="sr-only">{t('live.list')}</caption>
      <thead className="max-md:sr-only">
        <tr className="text-ink2">
          {heads.map((head) => (
            <th key={head} scope="col" className="border-b border-line py-1.5 pr-4 font-[560]">
              {t(`live.${head}`)}
            </th>
          ))}
          {map && (
            <th scope="col" className="border-b border-line py-1.5 font-[560]">
              {t('live.touchpoint')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {withoutEarlier(events).map((event) =>
          event.kind === 'accepted' ? (
            <AcceptedRow
              key={event.key}
              event={event}
              timeZone={timeZone}
              touchpoint={touchpointOf(event)}
            />
          ) : event.kind === 'import' ? (
            <ImportRow
              key={event.id}
              {...{ event, timeZone, workspace }}
              columns={heads.length + (map ? 1 : 0)}
            />
          ) : (
            <RefusedRow
              key={event.key}
              event={event}
              timeZone={timeZone}
              columns={heads.length + (map ? 1 : 0)}
            />
          ),
        )}
      </tbody>
    </table>
  );
}

/** Of each import only how it is by now. */
function withoutEarlier(events: readonly Shown[]): Shown[] {
  const told = new Set<string>();
  return events.filter((it) => {
    if (it.kind !== 'import') return true;
    const isLatest = !told.has(it.id);
    told.add(it.id);
    return isLatest;
  });
}
