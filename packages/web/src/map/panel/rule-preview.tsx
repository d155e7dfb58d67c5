import { useQuery } from '@tanstack/react-query';
import { type Channel, type Condition, channels, type Scope, type Workspace } from '@waymark/model';
import { useDeferredValue } from 'react';
import { call } from '../../api.ts';
import { useWords } from '../../language.tsx';

/** How many events a rule fits, and where asked for the latest of them. */
export function RulePreview({
  workspace,
  rule,
  scope,
  samples,
}: {
  workspace: Workspace;
  rule: Condition;
  scope: Scope;
  samples: boolean;
}) {
  const { t, number, instant } = useWords();
  const asked = useDeferredValue(rule);
  const { data, error } = useQuery({
    queryKey: ['preview-rule', workspace.id, asked, scope],
    queryFn: ({ signal }) =>
      call('previewRule', {
        params: { workspace: workspace.id },
        body: { rule: asked, scope },
        signal,
      }),
    placeholderData: (before) => before,
  });
  if (error) return <p className="mt-1.5 text-[11.5px] text-loss">{t('map.rule.failed')}</p>;
  if (!data) return null;
  const last = data.lastAt ? instant(data.lastAt, workspace.timeZone) : null;
  return (
    <div className="mt-1.5 text-[11.5px] text-ink2">
      <p aria-live="polite">
        {last
          ? t('map.rule.fits', { n: data.events, people: number(data.people), last })
          : t('map.rule.fits-none')}
      </p>
      {samples && data.samples.length > 0 && (
        <ul className="mt-1.5 max-h-52 overflow-y-auto border-t border-hair">
          {data.samples.map((it) => (
            <li
              key={`${it.at} ${it.person} ${it.name} ${it.path}`}
              className="flex flex-wrap gap-x-3 border-b border-hair py-1"
            >
              <span className="font-[560] text-ink">{it.name}</span>
              <span>{it.path}</span>
              <span>{t(`channel.${channelOf(it.channel)}`)}</span>
              <span>{it.person}</span>
              <span className="ml-auto">{instant(it.at, workspace.timeZone)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const channelOf = (text: string): Channel => channels.find((it) => it === text) ?? 'other';
