import type { Difference } from '@waymark/model';
import { useWords } from '../language.tsx';
import { type MarkKind, signOf } from '../map/marks/marks.tsx';

const kinds = ['added', 'removed', 'moved', 'left', 'changed'] as const;

/** What the signs on the sheet mean, of those that stand on it. */
export function Legend({ differences }: { differences: readonly Difference[] }) {
  const { t } = useWords();
  const met = new Set<MarkKind>();
  for (const { kind, happened } of differences) {
    if (happened !== 'shifted') met.add(happened);
    if (happened === 'moved' && (kind === 'touchpoint' || kind === 'cell')) met.add('left');
  }
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-0.5 pb-2 text-[12px] text-ink2">
      {kinds
        .filter((kind) => met.has(kind))
        .map((kind) => (
          <span key={kind} className="flex items-baseline gap-1.5">
            <span aria-hidden="true" className="font-bold text-ink">
              {signOf(kind)}
            </span>
            {t(`versions.${kind}`)}
          </span>
        ))}
    </p>
  );
}
