import type { Answer, JourneyMap } from '@waymark/model';
import { useWords } from '../language.tsx';

/** The share of all that happened that has a touchpoint, the figure by which a draft is pruned. */
export function explainedBy({ touchpoints, unmatched }: Answer): number {
  const visits = touchpoints.reduce((sum, it) => sum + it.visits, 0);
  return visits > 0 ? visits / (visits + unmatched) : 0;
}

/** What will be on a drafted map: its stages, their touchpoints, how many came. */
export function DraftPreview({ map, answer }: { map: JourneyMap; answer: Answer }) {
  const { t, say, number, share } = useWords();
  const came = new Map(answer.touchpoints.map((it) => [it.id, it.journeys]));
  const most = Math.max(1, ...came.values());
  return (
    <section aria-label={t('new.preview')}>
      <p className="mb-3" aria-live="polite">
        {t('new.explains', {
          n: map.touchpoints.length,
          share: share(explainedBy(answer)),
          arrows: t('new.arrows', { n: map.arrows.length }),
        })}
      </p>
      <ol className="grid gap-x-6 gap-y-5 border-t border-ink pt-3 sm:grid-cols-[repeat(auto-fill,minmax(180px,1fr))]">
        {map.stages.map((stage) => (
          <li key={stage.id} className="min-w-0">
            <h3 className="mb-1.5 font-serif text-[15px] font-[560]">{say(stage.name)}</h3>
            <ul>
              {map.touchpoints
                .filter((it) => it.stage === stage.id)
                .toSorted((a, b) => a.row - b.row)
                .map((it) => (
                  <li key={it.id} className="border-b border-hair py-1.5">
                    <p className="font-medium">{say(it.name)}</p>
                    <p className="flex justify-between gap-2 text-ink2">
                      <span>{t(`channel.${it.channel}`)}</span>
                      <span>{t('new.came', { n: came.get(it.id) ?? 0 })}</span>
                    </p>
                    <span
                      aria-hidden="true"
                      className="block h-1 bg-flow/45"
                      style={{ width: `${((came.get(it.id) ?? 0) / most) * 100}%` }}
                      title={number(came.get(it.id) ?? 0)}
                    />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
