import { Link } from '@tanstack/react-router';
import type { JourneyMap } from '@waymark/model';
import { useWords } from '../language.tsx';
import { useMayEdit } from '../map/editing/may-edit.tsx';
import { useSentence } from '../parts/notice.tsx';
import { useCounterpart, useDrawCounterpart } from './counterpart.ts';

const states = ['as-is', 'to-be'] as const;

/** Beside the title: how it is or how it should be, the way to the other, and what lies between. */
export function StateSwitch({
  workspace,
  mapId,
  map,
}: {
  workspace: string;
  mapId: string;
  map: JourneyMap;
}) {
  const { t } = useWords();
  const mayEdit = useMayEdit();
  const place = { workspace, map: mapId };
  const { other, isLoading } = useCounterpart(place, map);
  const draw = useDrawCounterpart(place);
  const sentence = useSentence();
  if (isLoading) return null;
  if (!other) {
    if (map.state === 'to-be') return <p className="mb-[3px] text-ink2">{t('maps.state.to-be')}</p>;
    if (!mayEdit) return null;
    return (
      <span className="mb-[3px] print:hidden">
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
    <nav aria-label={t('gap.which')} className="mb-[3px] flex flex-wrap gap-x-3 print:hidden">
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
            className="text-ink2 no-underline hover:text-ink hover:underline"
          >
            {t(`maps.state.${state}`)}
          </Link>
        ),
      )}
      <Link
        to="/w/$workspace/maps/$map"
        params={{ workspace, map: idOf('to-be') }}
        search={{ view: 'gap' }}
        className="text-accent underline-offset-3"
      >
        {t('gap.title')}
      </Link>
    </nav>
  );
}
