import { useQuery } from '@tanstack/react-query';
import type { Condition, Scope, Touchpoint, Workspace } from '@waymark/model';
import { useDeferredValue, useState } from 'react';
import { call } from '../../api.ts';
import { ConditionEditor, conditionInWords } from '../../condition-editor.tsx';
import { useWords } from '../../language.tsx';
import { Button } from '../../parts/button.tsx';
import { editTouchpoint } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import { partHead } from './panel.tsx';

interface RuleProps {
  workspace: Workspace;
  touchpoint: Touchpoint;
  scope: Scope;
}

/** What a touchpoint counts, in words, with what that fits right now; edited where it stands. */
export function RulePart({ workspace, touchpoint, scope }: RuleProps) {
  const words = useWords();
  const { t } = words;
  const hand = useHand();
  const [draft, setDraft] = useState<{ rule: Condition | null } | null>(null);
  const rule = draft ? draft.rule : touchpoint.rule;
  return (
    <section>
      <h3 className={partHead}>{t('map.counts-when')}</h3>
      {draft ? (
        <>
          <ConditionEditor
            workspace={workspace.id}
            value={touchpoint.rule}
            onChange={(next) => setDraft({ rule: next })}
          />
          <div className="mt-2 flex gap-2">
            <Button
              look="main"
              onClick={() =>
                hand.edit((map) =>
                  editTouchpoint(map, { id: touchpoint.id, change: { rule: draft.rule } }),
                )
              }
            >
              {t('map.rule.use')}
            </Button>
            <Button onClick={() => setDraft(null)}>{t('cancel')}</Button>
          </div>
        </>
      ) : (
        <>
          <p className="rounded border border-line bg-sheet px-2.5 py-2 font-mono text-[12px]/[1.5] wrap-anywhere">
            {touchpoint.rule ? conditionInWords(touchpoint.rule, words) : t('map.rule.none')}
          </p>
          <Button look="link" onClick={() => setDraft({ rule: touchpoint.rule })}>
            {t(touchpoint.rule ? 'map.rule.edit' : 'map.rule.make')}
          </Button>
        </>
      )}
      {rule && (
        <RulePreview workspace={workspace} rule={rule} scope={scope} samples={draft !== null} />
      )}
    </section>
  );
}

/** How many events the rule fits, and while it is edited the latest of them. */
function RulePreview({
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
  if (error) return <p className="mt-1 text-[11.5px] text-loss">{t('map.rule.failed')}</p>;
  if (!data) return null;
  return (
    <div className="mt-1 text-[11.5px] text-ink2">
      <p aria-live="polite">
        {data.lastAt
          ? t('map.rule.fits', {
              n: data.events,
              people: number(data.people),
              last: instant(data.lastAt, workspace.timeZone),
            })
          : t('map.rule.fits-none')}
      </p>
      {samples && data.samples.length > 0 && (
        <ul className="mt-1 max-h-52 overflow-y-auto border-t border-hair">
          {data.samples.map((it) => (
            <li key={`${it.at} ${it.person} ${it.name}`} className="border-b border-hair py-1">
              <span className="font-[560] text-ink">{it.name}</span> {it.path}
              <br />
              {t(it.channel === '' ? 'channel.other' : channelKey(it.channel))} ·{' '}
              {instant(it.at, workspace.timeZone)} · {it.person}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const known = [
  'web',
  'app',
  'email',
  'sms',
  'push',
  'phone',
  'chat',
  'store',
  'ad',
  'social',
  'delivery',
] as const;

function channelKey(channel: string) {
  const found = known.find((it) => it === channel);
  return `channel.${found ?? 'other'}` as const;
}
