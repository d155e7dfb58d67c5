import { channels, type LiveEvent } from '@waymark/model';
import { useWords } from '../language.tsx';
import { useSaid } from '../parts/said.ts';

const cell = 'min-w-0 border-b border-hair py-1.5 pr-4 align-top max-md:border-0 max-md:p-0';
const row =
  'max-md:grid max-md:grid-cols-[auto_minmax(0,1fr)] max-md:gap-x-3 max-md:border-b max-md:border-hair max-md:py-2';

/** One event: when, who, what, where, and the touchpoint it belongs to. */
export function AcceptedRow({
  event,
  touchpoint,
  timeZone,
}: {
  event: LiveEvent & { kind: 'accepted' };
  /** The touchpoint's name, null when it is on none, undefined when no map was chosen. */
  touchpoint: string | null | undefined;
  timeZone: string;
}) {
  const { t, clock } = useWords();
  return (
    <tr className={row}>
      <td className={`${cell} text-ink2 tabular-nums`}>{clock(event.receivedAt, timeZone)}</td>
      <td className={`${cell} max-w-50 truncate`} title={event.person}>
        {event.person}
      </td>
      <td className={`${cell} max-md:col-start-2`}>
        <Properties name={event.name} properties={event.properties} />
      </td>
      <td className={`${cell} text-ink2 max-md:col-start-2`}>
        {t(`channel.${channelOf(event.channel)}`)}
      </td>
      <td className={`${cell} max-w-70 truncate text-ink2 max-md:col-start-2`}>{event.path}</td>
      {touchpoint !== undefined && (
        <td className={`${cell} max-md:col-start-2`}>
          {touchpoint ?? <span className="text-ink2">{t('live.touchpoint.none')}</span>}
        </td>
      )}
    </tr>
  );
}

function Properties({ name, properties }: { name: string; properties: Record<string, unknown> }) {
  if (Object.keys(properties).length === 0) return <span className="font-medium">{name}</span>;
  return (
    <details>
      <summary className="font-medium pointer-coarse:py-3">{name}</summary>
      <pre className="mt-1 max-w-130 overflow-x-auto font-mono text-[12px] whitespace-pre-wrap text-ink2">
        {JSON.stringify(properties, null, 2)}
      </pre>
    </details>
  );
}

/** An event that was refused: the reason in words, and the beginning of what was sent. */
export function RefusedRow({
  event,
  columns,
  timeZone,
}: {
  event: LiveEvent & { kind: 'refused' };
  columns: number;
  timeZone: string;
}) {
  const { t, clock } = useWords();
  const said = useSaid();
  return (
    <tr className={`${row} bg-loss-bg`}>
      <td className={`${cell} text-ink2 tabular-nums`}>{clock(event.receivedAt, timeZone)}</td>
      <td className={cell} colSpan={columns - 1}>
        <p>
          <b className="font-semibold text-loss">{t('live.refused')}.</b> {said(event)}
        </p>
        {event.excerpt && (
          <code className="block max-w-200 truncate font-mono text-[12px] text-ink2">
            {event.excerpt}
          </code>
        )}
      </td>
    </tr>
  );
}

const channelOf = (text: string) => channels.find((it) => it === text) ?? 'other';
