import { compareMaps, type Difference, isTold, type JourneyMap } from '@waymark/model';
import { useMemo, useRef } from 'react';
import { useWords } from '../language.tsx';
import { MarksProvider } from '../map/marks/marks.tsx';
import { usePhone } from '../map/use-phone.ts';
import { Button } from '../parts/button.tsx';
import { DifferenceList } from './difference-list.tsx';
import { tellDifference } from './difference-words.ts';
import { Legend } from './legend.tsx';
import { marksOf, placesOf } from './marks-of.ts';
import { showPlace } from './show-place.ts';
import { StillSheet } from './still-sheet.tsx';
import { unionMap } from './union.ts';
import { useWalk } from './walk.ts';

/** Two moments of a map in one drawing, and in words beside it. */
export function Comparison({
  before,
  after,
  onBringBack,
}: {
  before: JourneyMap;
  after: JourneyMap;
  /** Brings a touchpoint of `before` back; not there for who may not, or when `after` is not now. */
  onBringBack?: ((touchpoint: string) => void) | undefined;
}) {
  const words = useWords();
  const { t } = words;
  const isPhone = usePhone();
  const list = useRef<HTMLOListElement>(null);
  const differences = useMemo(() => compareMaps(before, after).filter(isTold), [before, after]);
  const both = useMemo(() => ({ before, after }), [before, after]);
  const union = useMemo(() => unionMap(before, after, differences), [before, after, differences]);
  const told = useMemo(
    () => new Map(differences.map((it) => [it.key, tellDifference(it, both, words)])),
    [differences, both, words],
  );
  const marks = useMemo(
    () => marksOf(differences, union, (it) => told.get(it.key)),
    [differences, union, told],
  );
  const show = (it: Difference | undefined) => it && showPlace(placesOf(it, union));
  const { at, go, step } = useWalk(differences.length, (next) => {
    show(differences[next]);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  });
  if (differences.length === 0) {
    return <p className="py-8 text-ink2">{t('versions.no-differences')}</p>;
  }
  return (
    <div className="grid grid-cols-1 gap-x-6 lg:grid-cols-[minmax(0,1fr)_330px]">
      {isPhone ? (
        <p className="border-b border-line py-2.5 text-ink2">{t('versions.phone')}</p>
      ) : (
        <MarksProvider value={marks}>
          <section aria-label={t('versions.sheet')} className="min-w-0 pt-2">
            <Legend differences={differences} />
            <StillSheet map={union} />
          </section>
        </MarksProvider>
      )}
      <aside
        aria-label={t('versions.list')}
        className="min-w-0 lg:sticky lg:top-0 lg:max-h-dvh lg:overflow-y-auto lg:border-l lg:border-line lg:pl-4"
      >
        <div className="sticky top-0 z-10 flex items-baseline gap-3 bg-paper py-2">
          <h3 className="font-serif text-[17px]">
            {t('versions.differences', { n: differences.length })}
          </h3>
          <span className="ml-auto text-[12px] text-ink2 tabular-nums" aria-live="polite">
            {at !== null && t('versions.at', { at: at + 1, n: differences.length })}
          </span>
          <Button aria-label={t('versions.previous')} title="K" onClick={() => step(-1)}>
            ↑
          </Button>
          <Button aria-label={t('versions.next')} title="J" onClick={() => step(1)}>
            ↓
          </Button>
        </div>
        <DifferenceList
          ref={list}
          differences={differences}
          told={told}
          union={union}
          at={at}
          onPick={go}
          onBringBack={onBringBack}
        />
      </aside>
    </div>
  );
}
