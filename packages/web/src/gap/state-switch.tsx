import { Link } from '@tanstack/react-router';
import type { JourneyMap } from '@waymark/model';
import { useMemo } from 'react';
import { useWords } from '../language.tsx';
import { useMayEdit } from '../map/editing/may-edit.tsx';
import type { Command } from '../map/keyboard/command.ts';
import { useCommands } from '../map/keyboard/desk.tsx';
import { useSteady } from '../map/sheet/use-steady.ts';
import { useJourneyPlace } from '../map/view/journey-place.tsx';
import { useSentence } from '../parts/notice.tsx';
import type { MapSearch } from '../question-url.ts';
import { useCounterpart, useDrawCounterpart } from './counterpart.ts';

const states = ['as-is', 'to-be'] as const;
/** Room for a finger. */
const touched = 'pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center';

/** The other map is asked the same, and shown the same way; what was open here is not open there. */
function sameLook({ open: _, talk: __, ...search }: MapSearch = {}): MapSearch {
  return search;
}

/** Beside the title: how it is or how it should be, the way to the other, and what lies between. */
export function StateSwitch({
  workspace,
  mapId,
  map,
}: {
  workspace: string;
  mapId: string;
  map: Pick<JourneyMap, 'state' | 'counterpart'>;
}) {
  const { t } = useWords();
  const mayEdit = useMayEdit();
  const place = { workspace, map: mapId };
  const { other, isLoading } = useCounterpart(place, map);
  const draw = useDrawCounterpart(place);
  const sentence = useSentence();
  const search = useJourneyPlace()?.search;
  const mayDraw = !isLoading && !other && map.state === 'as-is';
  const drawIt = useSteady(() => draw.mutate());
  const commands = useMemo(
    (): readonly Command[] =>
      mayDraw ? [{ id: 'draw-to-be', title: 'gap.draw', group: 'map', run: drawIt }] : [],
    [mayDraw, drawIt],
  );
  useCommands(commands);
  if (isLoading) return null;
  if (!other) {
    if (map.state === 'to-be') return <p className="text-ink2">{t('maps.state.to-be')}</p>;
    if (!mayEdit) return null;
    return (
      <span className="print:hidden">
        <button
          type="button"
          disabled={draw.isPending}
          className="rounded-[3px] text-ink2 underline decoration-edge decoration-dotted underline-offset-4 hover:text-ink pointer-coarse:min-h-11"
          onClick={() => draw.mutate()}
        >
          {t('gap.draw')}
        </button>
        {draw.error && (
          <span role="alert" className="ml-2 text-loss">
            {sentence(draw.error)}
          </span>
        )}
      </span>
    );
  }
  const idOf = (state: (typeof states)[number]) => (state === map.state ? mapId : other.id);
  return (
    <nav
      aria-label={t('gap.which')}
      className="flex flex-wrap items-baseline gap-x-3 gap-y-1 print:hidden"
    >
      {states.map((state) =>
        state === map.state ? (
          <span key={state} aria-current="page" className="border-b-2 border-ink font-[560]">
            {t(`maps.state.${state}`)}
          </span>
        ) : (
          <Link
            key={state}
            to="/w/$workspace/maps/$map"
            params={{ workspace, map: idOf(state) }}
            search={sameLook(search)}
            className={`text-ink2 no-underline hover:text-ink hover:underline ${touched}`}
          >
            {t(`maps.state.${state}`)}
          </Link>
        ),
      )}
      <Link
        to="/w/$workspace/maps/$map"
        params={{ workspace, map: idOf('to-be') }}
        search={{ view: 'gap' }}
        className={`text-accent underline-offset-3 ${touched}`}
      >
        {t('gap.title')}
      </Link>
    </nav>
  );
}
