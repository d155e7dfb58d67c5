import type { ReactNode } from 'react';
import { useWords } from '../language.tsx';
import { MapCard } from './card/map-card.tsx';
import { retitle } from './commands/commands.ts';
import { Editable } from './editing/editable.tsx';
import { useHand } from './editing/editor.tsx';
import type { About } from './use-about.ts';

/** One line where there is room; else its parts stand beneath each other with all the others. */
const line = 'max-lg:contents lg:flex lg:items-baseline lg:justify-between lg:gap-x-8';

/**
 * The map's title and what it is about, set like the title of a printed map: at its right the tools,
 * and under them which of the two maps of the journey this is. Where there is less room all stand
 * beneath each other, the tools last.
 */
export function MapTitle({
  map,
  beside,
  children,
}: {
  map: About;
  /** Which of the two maps of the journey this is. */
  beside: ReactNode;
  children: ReactNode;
}) {
  const { t } = useWords();
  const hand = useHand();
  return (
    <div className="flex flex-col gap-y-1 pt-0.5 pb-2.5">
      <div className={line}>
        <h1 className="text-[25px]/[1.12] font-[480] tracking-[-.012em] sm:text-[29px]/[1.12]">
          <Editable
            words={map.title}
            label={t('map.title')}
            empty={t('map.unnamed')}
            className="-mx-1 px-1 font-serif font-[480]"
            onSave={(title, { step }) => hand.edit((now) => retitle(now, { title }), step)}
          />
        </h1>
        <div className="max-lg:order-last lg:max-w-[60%]">{children}</div>
      </div>
      <div className={line}>
        {/* While nobody looks after it, the way to say who does takes no line of its own. */}
        <div className="flex-wrap items-baseline gap-x-3 sm:has-data-first:flex">
          <p className="max-w-200 text-pretty text-ink2 max-sm:text-[13px]">
            <Editable
              words={map.description}
              label={t('map.description')}
              empty={t('map.describe')}
              className="-mx-1 px-1"
              inputClass="min-w-70"
              onSave={(description, { step }) =>
                hand.edit((now) => retitle(now, { description }), step)
              }
            />
          </p>
          <MapCard map={map} />
        </div>
        <div className="lg:shrink-0">{beside}</div>
      </div>
    </div>
  );
}
