import { Link } from '@tanstack/react-router';
import type { Workspace } from '@waymark/model';
import { lazy, Suspense } from 'react';
import { useWords } from '../language.tsx';
import { Loading } from '../parts/notice.tsx';
import type { MapSearch } from '../question-url.ts';
import type { Editor } from './editing/editor.tsx';
import { StepsBack } from './editing/steps-back.tsx';
import { useTakenBack } from './keyboard/use-taken-back.ts';
import { useUndoKeys } from './use-undo-keys.ts';

const VersionsView = lazy(() => import('../versions/versions-view.tsx'));
const GapView = lazy(() => import('../gap/gap-view.tsx'));

/** What stands in the place of the drawing and still changes the map with the same hand. */
export function BesideMap({
  workspace,
  mapId,
  editor,
  search,
  setSearch,
}: {
  workspace: Workspace;
  mapId: string;
  editor: Editor;
  search: MapSearch;
  setSearch: (next: MapSearch) => void;
}) {
  const { t, say } = useWords();
  const { map, hand, keeping, canUndo, canRedo } = editor;
  const takenBack = useTakenBack(map, hand);
  useUndoKeys(takenBack);
  const { view: _, of: __, with: ___, ...others } = search;
  const isKept = keeping === 'saved';
  const parts = { workspace, mapId, map, hand, isKept, search, setSearch };
  return (
    <div className="px-4 pb-10 sm:px-6">
      <div className="flex flex-wrap items-end gap-x-5.5 gap-y-1 pt-0.5 pb-2">
        <h1 className="text-[25px]/[1.12] font-[480] sm:text-[29px]/[1.12]">
          <Link
            to="/w/$workspace/maps/$map"
            params={{ workspace: workspace.id, map: mapId }}
            search={others}
            className="no-underline hover:underline"
          >
            {say(map.title) || t('map.unnamed')}
          </Link>
        </h1>
        <p className="mb-0.5 text-ink2">{t(`maps.state.${map.state}`)}</p>
        <div className="ml-auto flex items-baseline gap-3 text-[12.5px] text-ink2 print:hidden">
          <StepsBack steps={{ canUndo, canRedo, keeping, hand: takenBack }} />
        </div>
      </div>
      <Suspense fallback={<Loading />}>
        {search.view === 'versions' ? <VersionsView {...parts} /> : <GapView {...parts} />}
      </Suspense>
    </div>
  );
}
