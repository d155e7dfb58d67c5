import type { Difference, JourneyMap } from '@waymark/model';
import type { Ref } from 'react';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { DifferenceItem } from './difference-item.tsx';
import type { Told } from './difference-words.ts';
import { emotionPlace } from './emotion-place.ts';
import { placesOf } from './marks-of.ts';

/** Every difference in words; picking one shows its place on the sheet. */
export function DifferenceList({
  differences,
  told,
  union,
  at,
  onPick,
  onBringBack,
  ref,
}: {
  differences: readonly Difference[];
  told: ReadonlyMap<string, Told>;
  union: JourneyMap;
  /** The one looked at. */
  at: number | null;
  onPick: (at: number) => void;
  onBringBack: ((touchpoint: string) => void) | undefined;
  ref: Ref<HTMLOListElement>;
}) {
  const { t, say } = useWords();
  return (
    <ol ref={ref} className="border-t border-ink">
      {differences.map((it, i) => {
        const words = told.get(it.key);
        const touchpoint = onBringBack ? touchpointOf(it, union) : null;
        const name = say(union.touchpoints.find(({ id }) => id === touchpoint)?.name);
        return (
          <li
            key={it.key}
            className={`border-b border-hair py-2 ${at === i ? 'bg-hair' : ''}`}
            aria-current={at === i ? 'true' : undefined}
          >
            {words && (
              <DifferenceItem it={it} told={words}>
                <span className="flex flex-wrap gap-x-3 text-[12px]">
                  {placesOf(it, union).length > 0 && (
                    <Button
                      look="link"
                      className={`${small} max-sm:hidden`}
                      onClick={() => onPick(i)}
                    >
                      {t('versions.show')}
                      <span className="sr-only">: {words.sentence}</span>
                    </Button>
                  )}
                  {touchpoint && (
                    <Button look="link" className={small} onClick={() => onBringBack?.(touchpoint)}>
                      {t('versions.restore.one')}
                      <span className="sr-only">: {name}</span>
                    </Button>
                  )}
                </span>
              </DifferenceItem>
            )}
          </li>
        );
      })}
    </ol>
  );
}

const small = 'min-h-6! pointer-coarse:min-h-11!';

/** The touchpoint that would come back with this; none for what was only added. */
function touchpointOf(it: Difference, union: JourneyMap): string | null {
  if (it.happened === 'added') return null;
  if (it.kind === 'touchpoint') return it.id;
  if (it.kind === 'emotion') return emotionPlace(it.id);
  if (it.kind !== 'cell') return null;
  return union.cells.find(({ id }) => id === it.id)?.touchpoint ?? null;
}
