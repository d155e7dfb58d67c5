import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { addressOf } from '../api.ts';
import { useTalk } from '../comments/talk.tsx';
import { useWords } from '../language.tsx';
import type { MapSearch } from '../question-url.ts';
import { ShareButton } from '../sharing/share-button.tsx';
import { useMayEdit } from './editing/may-edit.tsx';
import { Menu } from './editing/menu.tsx';
import { type Steps, StepsBack, toolLook } from './editing/steps-back.tsx';
import { useDeskStore } from './keyboard/desk.tsx';
import type { Measuring } from './reading/use-measure.ts';
import { Following } from './together/following.tsx';
import { PeopleList } from './together/people-list.tsx';
import type { About } from './use-about.ts';

/** Undo, redo, whether all is saved, and the ways out: the table, the file. */
export function MapTools({
  map,
  steps,
  measuring,
  tidy,
  mapId,
  workspace,
  search,
}: {
  map: About;
  steps: Steps;
  measuring: Measuring;
  tidy: () => void;
  mapId: string;
  workspace: string;
  search: MapSearch;
}) {
  const { t } = useWords();
  const talk = useTalk();
  return (
    <div className="-mx-1 flex flex-wrap items-baseline gap-x-1.5 gap-y-1 sm:gap-x-3 text-[12.5px] text-ink2 print:hidden">
      {measuring.progress !== null && (
        <button type="button" className={toolLook} onClick={measuring.cancel}>
          {t('map.stop-counting')}
        </button>
      )}
      <PeopleList />
      <Following />
      <StepsBack steps={steps} />
      {talk && (
        <button
          type="button"
          className={toolLook}
          aria-expanded={talk.shown !== null}
          onClick={talk.shown === null ? talk.openAll : talk.close}
        >
          {talk.open > 0 ? t('comments.some', { n: talk.open }) : t('comments.title')}
        </button>
      )}
      <ShareButton workspace={workspace} id={mapId} map={map} className={toolLook} />
      <Ways {...{ tidy, mapId, workspace, search }} />
    </div>
  );
}

/** The ways out of the drawing, which an edit of it leaves as they are. */
const Ways = memo(function Ways({
  tidy,
  mapId,
  workspace,
  search,
}: {
  tidy: () => void;
  mapId: string;
  workspace: string;
  search: MapSearch;
}) {
  const { t } = useWords();
  const params = { workspace, map: mapId };
  const mayEdit = useMayEdit();
  const desk = useDeskStore();
  return (
    <>
      <Link
        to="/w/$workspace/maps/$map"
        params={params}
        search={{ ...search, view: 'versions' }}
        className={`${toolLook} no-underline`}
      >
        {t('versions.open')}
      </Link>
      <Link
        to="/w/$workspace/maps/$map/table"
        params={params}
        search={search}
        className={`${toolLook} no-underline`}
      >
        {t('map.table')}
      </Link>
      <Menu
        label={t('map.more')}
        className={`${toolLook} max-sm:disabled:hidden`}
        items={[
          ...(mayEdit ? [{ label: t('map.tidy'), onPick: tidy }] : []),
          { label: t('commands.palette'), onPick: () => desk.show('palette') },
          { label: t('commands.find'), onPick: () => desk.show('find') },
          { label: t('map.keys'), onPick: () => desk.show('keys') },
          { label: t('map.print'), onPick: () => print() },
          {
            label: t('map.export'),
            onPick: () => location.assign(addressOf('exportMap', params)),
          },
        ]}
      >
        ⋯
      </Menu>
    </>
  );
});
