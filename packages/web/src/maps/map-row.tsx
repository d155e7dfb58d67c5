import { Link } from '@tanstack/react-router';
import { isAtLeast, type ListedMap, type MapSummary } from '@waymark/model';
import { useState } from 'react';
import { addressOf } from '../api.ts';
import { useWords } from '../language.tsx';
import { Facts } from '../parts/facts.tsx';
import { DeleteMap, RenameMap } from './map-dialogs.tsx';

const action =
  'inline-flex items-center py-1 text-ink2 underline-offset-3 hover:text-ink hover:underline pointer-coarse:min-h-11';

/** One map in the list: its title as on the map, what is on it, and what can be done with it. */
export function MapRow({ workspace, map }: { workspace: string; map: ListedMap }) {
  const words = useWords();
  const mayDraw = isAtLeast(map.role, 'editor');
  const mayDelete = isAtLeast(map.role, 'owner');
  const { t, say, instant } = words;
  const [open, setOpen] = useState<'rename' | 'delete' | null>(null);
  const title = say(map.title) || t('maps.untitled');
  const params = { workspace, map: map.id };
  const size = t('maps.size', {
    stages: t('maps.stages', { n: map.stages }),
    touchpoints: t('maps.touchpoints', { n: map.touchpoints }),
  });
  const changed = t('maps.changed', { when: instant(map.updatedAt) });
  return (
    <li className="grid gap-x-8 gap-y-1 border-b border-line py-4 md:grid-cols-[1fr_auto]">
      <div>
        <h2 className="flex flex-wrap items-baseline gap-x-3 text-[20px]">
          <Link
            to="/w/$workspace/maps/$map"
            params={params}
            className="-my-2 inline-block py-2 text-ink pointer-coarse:-my-3 pointer-coarse:py-3 no-underline hover:underline hover:decoration-1 hover:underline-offset-4"
          >
            {title}
          </Link>
          {map.state === 'to-be' && (
            <span className="font-sans text-[13px] font-normal whitespace-nowrap text-ink2">
              {t('maps.state.to-be')}
            </span>
          )}
        </h2>
        {map.description && (
          <p className="mt-1 max-w-160 text-ink2 xl:max-w-180">{say(map.description)}</p>
        )}
        <Facts
          className="mt-1"
          of={[...standing(map, words), size, measured(map, words), changed]}
        />
      </div>
      <fieldset className="flex flex-wrap items-start gap-x-4">
        <legend className="sr-only">{t('maps.actions', { title })}</legend>
        <Link to="/w/$workspace/maps/$map/table" params={params} className={action}>
          {t('maps.table')}
        </Link>
        {mayDraw && (
          <button type="button" className={action} onClick={() => setOpen('rename')}>
            {t('maps.rename')}
          </button>
        )}
        <a href={addressOf('exportMap', params)} download className={action}>
          {t('maps.export')}
        </a>
        {mayDelete && (
          <button type="button" className={action} onClick={() => setOpen('delete')}>
            {t('maps.delete')}
          </button>
        )}
      </fieldset>
      {open === 'rename' && (
        <RenameMap {...params} title={map.title} onClose={() => setOpen(null)} />
      )}
      {open === 'delete' && <DeleteMap {...params} title={title} onClose={() => setOpen(null)} />}
    </li>
  );
}

/** How far the map is and who looks after it, as far as somebody said so. */
function standing({ stands, owner }: MapSummary, { t }: ReturnType<typeof useWords>): string[] {
  return [
    ...(stands ? [t(`map.state.${stands}`)] : []),
    ...(owner ? [t('map.card.owner.is', { name: owner })] : []),
  ];
}

function measured(map: MapSummary, { t }: ReturnType<typeof useWords>): string {
  if (map.measured === 0) return t('maps.measured.none');
  return map.measured === map.touchpoints
    ? t('maps.measured.all')
    : t('maps.measured.some', { n: map.measured });
}
