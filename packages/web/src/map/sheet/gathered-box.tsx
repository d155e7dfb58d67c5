import type { JourneyMap } from '@waymark/model';
import { memo } from 'react';
import { Say, useWords } from '../../language.tsx';
import type { Gathered } from '../layout/frame.ts';
import type { Totals } from '../layout/gather.ts';
import { useView } from '../view/view.tsx';
import { useLookStore } from './look.tsx';

/** A closed stage or phase, or a stage seen from afar: one place with all that happened in it. */
export const GatheredBox = memo(function GatheredBox({
  gathered: it,
  name,
  totals,
  counted,
}: {
  gathered: Gathered;
  name: string;
  /** Null where nothing of it is measured, and before it is counted. */
  totals: Totals | null;
  counted: boolean;
}) {
  const { t, number } = useWords();
  const { fold, zoom } = useView();
  const look = useLookStore();
  const { closed } = it.fold;
  const inside = t('canvas.gathered', { n: it.touchpoints.length });
  const isUnmeasured = counted && !totals && it.touchpoints.length > 0;
  const unmeasured = isUnmeasured ? t('map.not-measured') : '';
  const tip = totals
    ? `${name}\n${t('canvas.gathered.tip', { visits: number(totals.visits), entries: number(totals.entries), exits: number(totals.exits) })}`
    : `${name}\n${inside}${unmeasured && `\n${unmeasured}`}`;
  return (
    <button
      type="button"
      data-card={it.id}
      data-tip={tip}
      aria-expanded={closed ? false : undefined}
      className={`absolute rounded-[5px] border bg-sheet text-ink in-data-looking:not-data-near:opacity-45 ${closed ? 'border-edge hover:border-ink' : 'border-line px-2.5 text-left hover:border-edge'}`}
      style={{ left: it.x, top: it.y, width: it.width, height: it.height }}
      onPointerEnter={() => look.pointAt(it.id)}
      onPointerLeave={() => look.pointAt(null)}
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && look.at(it.id)}
      onBlur={() => look.at(null)}
      onClick={() => (closed ? fold(closed.id) : zoom(1))}
    >
      <span className="sr-only">{closed ? t('canvas.unfold') : name}: </span>
      {closed ? (
        <span className="flex h-full items-center gap-1 overflow-hidden px-1.5 py-2 [writing-mode:vertical-rl]">
          <span className="truncate font-serif text-[13.5px] font-[560]">{name}</span>
          {totals && (
            <span className="shrink-0 text-[12px] text-ink2">{number(totals.visits)}</span>
          )}
        </span>
      ) : (
        <>
          <span className="block truncate text-[11.4px] text-ink2">
            {totals && (
              <Say
                k="canvas.gathered.visits"
                n={totals.visits}
                with={{
                  n: (
                    <b className="block truncate text-[15px] font-[540] text-ink">
                      {number(totals.visits)}
                    </b>
                  ),
                }}
              />
            )}
          </span>
          <span className="block truncate text-[11.4px] text-ink2">{inside}</span>
          {unmeasured && <span className="block text-[11.4px]/[13px] text-ink2">{unmeasured}</span>}
        </>
      )}
    </button>
  );
});

/** What a closed column is called: its phase, or its stage. */
export function nameOfGathered(
  map: JourneyMap,
  it: Gathered,
  say: (words: JourneyMap['title'] | undefined) => string,
): string {
  const { closed } = it.fold;
  if (closed?.kind === 'phase')
    return say(map.phases.find((phase) => phase.id === closed.id)?.name);
  return say(map.stages[it.fold.first]?.name);
}
