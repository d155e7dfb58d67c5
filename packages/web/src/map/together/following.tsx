import { useEffect, useSyncExternalStore } from 'react';
import { useWords } from '../../language.tsx';
import { Button } from '../../parts/button.tsx';
import { useNameOf, useOthers, usePeopleHere } from './people.tsx';
import { goToWhere } from './where.ts';

/** What one does oneself, after which one goes one's own way again. */
const ownDoing = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
const noSeat = () => null;
const never = () => () => undefined;

/** Whom the reader goes along with, until they do something themselves or stop it. */
export function Following() {
  const { t } = useWords();
  const people = usePeopleHere();
  const others = useOthers();
  const nameOf = useNameOf();
  const seat = useSyncExternalStore(people?.subscribe ?? never, people?.followed ?? noSeat);
  const visitor = others.find((it) => it.seat === seat);
  useEffect(() => {
    if (seat === null) return;
    const stop = () => people?.follow(null);
    // What was pressed to begin with is over by then.
    const begin = setTimeout(() => {
      for (const it of ownDoing) addEventListener(it, stop, { capture: true, passive: true });
    });
    return () => {
      clearTimeout(begin);
      for (const it of ownDoing) removeEventListener(it, stop, { capture: true });
    };
  }, [people, seat]);
  useEffect(() => {
    if (visitor) goToWhere(visitor, { calmly: true });
  }, [visitor]);
  return (
    // At the foot of the page, above what was noted last: one is scrolled anywhere on the map.
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-16 z-50 flex justify-center px-4 print:hidden"
    >
      {visitor && (
        <p className="pointer-events-auto rounded border border-ink bg-sheet px-3.5 py-2 text-[13px] text-ink">
          {t('together.following', { name: nameOf(visitor) })}{' '}
          <Button
            look="link"
            className="min-h-6! pointer-coarse:min-h-11!"
            onClick={() => people?.follow(null)}
          >
            {t('together.stop')}
          </Button>
        </p>
      )}
    </div>
  );
}
