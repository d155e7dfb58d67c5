import type { JourneyMap } from '@waymark/model';
import type { ReactNode } from 'react';
import { useWords } from '../language.tsx';
import { retitle } from './commands/commands.ts';
import { Editable } from './editing/editable.tsx';
import { useHand } from './editing/editor.tsx';

/** The map's title and what it is about, set like the title of a printed map. */
export function MapTitle({ map, children }: { map: JourneyMap; children: ReactNode }) {
  const { t } = useWords();
  const hand = useHand();
  return (
    <div className="flex flex-wrap items-end gap-x-5.5 gap-y-1 pt-0.5 pb-2.5">
      <h1 className="max-w-full text-[25px]/[1.12] font-[480] tracking-[-.012em] sm:text-[29px]/[1.12]">
        <Editable
          words={map.title}
          label={t('map.title')}
          empty={t('map.unnamed')}
          className="-mx-1 px-1 font-serif font-[480]"
          onSave={(title, { step }) => hand.edit((now) => retitle(now, { title }), step)}
        />
      </h1>
      <p className="mb-[3px] max-w-[520px] text-ink2 max-sm:text-[13px]">
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
      {children}
    </div>
  );
}
