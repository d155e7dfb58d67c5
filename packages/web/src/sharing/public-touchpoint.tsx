import type { CaseKind, JourneyMap, Touchpoint } from '@waymark/model';
import { useWords } from '../language.tsx';
import { FigureTable } from '../map/panel/figure-table.tsx';
import { ThreeFigures } from '../map/panel/three-figures.tsx';
import type { Reading } from '../map/reading/reading.ts';
import { SideSheet } from '../parts/side-sheet.tsx';

/** One touchpoint of a public map from near: what it is, and its figures where they are shown. */
export function PublicTouchpoint({
  map,
  touchpoint: it,
  reading,
  by,
  onClose,
}: {
  map: JourneyMap;
  touchpoint: Touchpoint;
  reading: Reading | null;
  by: CaseKind | null;
  onClose: () => void;
}) {
  const { t, say } = useWords();
  const own = reading?.touchpoints.get(it.id) ?? null;
  const kinds = [
    say(map.stages.find(({ id }) => id === it.stage)?.name) || t('map.touchpoint'),
    t(`channel.${it.channel}`),
    ...(it.onstage ? [] : [t('map.backstage')]),
    ...(it.makeOrBreak ? [t('map.make-or-break')] : []),
  ];
  return (
    <SideSheet label={say(it.name)} onPhone="from-below" onEscape={onClose}>
      <div className="flex items-baseline justify-between gap-3">
        <p className="text-[11.5px] text-ink2">{kinds.join(' · ')}</p>
        <button
          type="button"
          className="-my-1 min-h-6 rounded-[3px] px-1 py-1 text-[11.5px] pointer-coarse:-my-3.5 pointer-coarse:min-h-11 pointer-coarse:px-2 text-ink2 hover:text-ink hover:underline"
          onClick={onClose}
        >
          {t('close')}
        </button>
      </div>
      <h2 className="mb-0.5 font-serif text-[21px] font-[500]">
        {say(it.name) || t('map.unnamed')}
      </h2>
      {it.description && <p className="mt-1 text-ink2">{say(it.description)}</p>}
      {own && by && <ThreeFigures reading={own} exact={reading?.exact ?? true} by={by} />}
      {own && <FigureTable reading={own} hasGoal={map.goals.length > 0} />}
    </SideSheet>
  );
}
