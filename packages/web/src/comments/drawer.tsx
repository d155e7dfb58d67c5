import type { Item, JourneyMap } from '@waymark/model';
import { useState } from 'react';
import { useWords } from '../language.tsx';
import { sheetOf, showPart } from '../map/selection/go-to.ts';
import { keyOf } from '../map/selection/part.ts';
import { SideSheet } from '../parts/side-sheet.tsx';
import { ActivityList } from './activity-list.tsx';
import { itemIn, type Talk } from './talk.tsx';
import { ThreadList } from './thread-list.tsx';

/** What is said about the map, or what was done on it, one of the two at a time. */
export function Drawer({ map, talk, shown }: { map: JourneyMap; talk: Talk; shown: string }) {
  const { t } = useWords();
  const { place, close } = talk;
  const [view, setView] = useState<'comments' | 'activity'>('comments');
  return (
    <SideSheet label={t('comments.title')} onPhone="covers" onEscape={close}>
      <div className="mb-2 flex items-baseline gap-4">
        {(['comments', 'activity'] as const).map((it) => (
          <button
            key={it}
            type="button"
            aria-pressed={view === it}
            className={`py-1 pointer-coarse:min-h-11 ${view === it ? 'font-[560] text-ink underline decoration-2 underline-offset-6' : 'text-ink2 hover:text-ink'}`}
            onClick={() => setView(it)}
          >
            {t(`${it}.title`)}
          </button>
        ))}
        <button
          type="button"
          className="ml-auto py-1 text-[11.5px] text-ink2 hover:text-ink hover:underline pointer-coarse:min-h-11"
          onClick={close}
        >
          {t('close')}
        </button>
      </div>
      {view === 'comments' ? (
        <ThreadList
          map={map}
          place={place}
          item={itemIn(shown)}
          thread={shown}
          onShow={showOnMap}
          onAll={talk.openAll}
        />
      ) : (
        <ActivityList place={place} map={map} />
      )}
    </SideSheet>
  );
}

/** Brings a part of the map into sight and gives it the focus. */
function showOnMap({ kind, id }: Item) {
  if (kind === 'map') return;
  if (kind === 'phase' || kind === 'persona' || kind === 'feeling') {
    const part = document.querySelector<HTMLElement>(selectorOf(kind, id));
    part?.scrollIntoView({ block: 'center', inline: 'center' });
    part?.focus({ preventScroll: true });
  } else showPart(sheetOf(document), keyOf({ kind, id }));
}

/** Phases and personas are no parts of the sheet's grid, and a feeling is in whichever lane shows it. */
function selectorOf(kind: 'phase' | 'persona' | 'feeling', id: string): string {
  if (kind !== 'feeling') return `[data-item="${CSS.escape(`${kind}:${id}`)}"]`;
  const end = keyOf({ kind, lane: '', touchpoint: id }).slice('feeling:'.length);
  return `[data-part^="feeling:"][data-part$="${CSS.escape(end)}"]`;
}
