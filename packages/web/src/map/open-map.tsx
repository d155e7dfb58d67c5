import type { Workspace } from '@waymark/model';
import { useCallback, useMemo, useState } from 'react';
import { TalkProvider } from '../comments/talk.tsx';
import { TalkDrawer } from '../comments/talk-drawer.tsx';
import { useWords } from '../language.tsx';
import { useDocumentTitle } from '../parts/page.tsx';
import { useLaterParts } from '../parts/use-later-parts.ts';
import { type MapSearch, scopeFromSearch } from '../question-url.ts';
import { BesideMap } from './beside-map.tsx';
import { addArrow, setRows } from './commands/commands.ts';
import { HandProvider, newId, useEditor } from './editing/editor.tsx';
import { Commander } from './keyboard/commander.tsx';
import { useTakenBack } from './keyboard/use-taken-back.ts';
import { LanesLookProvider } from './lanes/lanes-look.tsx';
import { useLanesInAddress } from './lanes/use-lanes-in-address.ts';
import { Panel } from './later-parts.ts';
import { tidyRows } from './layout/tidy.ts';
import { MapHead } from './map-head.tsx';
import { MapNotices } from './map-notices.tsx';
import { MapQuestion } from './map-question.tsx';
import { PhoneMap } from './phone/phone-map.tsx';
import { readAnswer } from './reading/reading.ts';
import { definitionLine } from './reading/sentences.ts';
import { useCounted } from './reading/use-counted.ts';
import { useMeasure } from './reading/use-measure.ts';
import { createLook, LookProvider } from './sheet/look.tsx';
import { Sheet } from './sheet/sheet.tsx';
import { TipLayer } from './sheet/tip-layer.tsx';
import { useSteady } from './sheet/use-steady.ts';
import { readShow } from './shown.ts';
import { KeptNotices } from './together/kept-notices.tsx';
import type { OpenSharedMap } from './together/shared-map.ts';
import { useAbout } from './use-about.ts';
import { usePhone } from './use-phone.ts';
import { useWayCommands } from './use-way-commands.ts';
import { Breadcrumb } from './view/breadcrumb.tsx';
import { JourneyPlaceProvider } from './view/journey-place.tsx';
import { ViewProvider } from './view/view.tsx';

export interface MapPageProps {
  workspace: Workspace;
  mapId: string;
  search: MapSearch;
  /** Puts the whole search in the address; `replace` leaves no step to go back to. */
  setSearch: (next: MapSearch, how?: { replace?: boolean }) => void;
}

/** The map page with its map in hand: one document, one measuring, one look, drawn wide or read narrow. */
export function OpenMap({
  workspace,
  mapId,
  search,
  setSearch,
  shared,
  loadAgain,
}: MapPageProps & { shared: OpenSharedMap; loadAgain: () => void }) {
  const words = useWords();
  const { t } = words;
  const editor = useEditor(shared);
  const { map, hand } = editor;
  useDocumentTitle(words.say(map.title));
  const scope = useMemo(() => scopeFromSearch(search), [search]);
  const measuring = useMeasure(workspace.id, map, scope, search.view === undefined);
  const { answer, progress } = measuring;
  const { arrows, goals } = map;
  const counted = useCounted(map.touchpoints);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are the parts that are counted
  const reading = useMemo(
    () => (answer ? readAnswer(map, answer) : null),
    [counted, arrows, goals, answer],
  );
  const [look] = useState(createLook);
  const [said, setSaid] = useState('');
  const isPhone = usePhone();
  const shown = readShow(search.show);
  useWayCommands(search, setSearch);
  useLaterParts({ isAllThere: editor.coming === 0 });
  const steadySearch = useSteady(setSearch);
  const open = search.open ?? null;
  const setOpen = (id: string | null) => {
    const { open: _, talk: __, ...others } = search;
    setSearch(id ? { ...others, open: id } : others, { replace: open !== null && id !== null });
  };
  const close = () => {
    setOpen(null);
    if (open) {
      requestAnimationFrame(() => {
        document
          .querySelector<HTMLElement>(`[data-touchpoint="${CSS.escape(open)}"]`)
          ?.focus({ preventScroll: true });
      });
    }
  };
  const showTalk = (talk: string | null) => {
    const { talk: _, open: panel, ...others } = search;
    if (talk) setSearch({ ...others, talk }, { replace: true });
    else setSearch(panel ? { ...others, open: panel } : others, { replace: true });
  };
  const adopt = useSteady((from: string, to: string) => {
    hand.edit((now) => addArrow(now, { id: newId(), from, to }));
    const name = (id: string) => words.say(map.touchpoints.find((it) => it.id === id)?.name);
    setSaid(t('map.adopted', { from: name(from), to: name(to) }));
  });
  const tidy = useSteady(() => {
    const links = reading?.moves ?? map.arrows.map(({ from, to }) => ({ from, to, count: 1 }));
    const weighed = links.map(({ from, to, count }) => ({ from, to, weight: count }));
    hand.edit((now) => setRows(now, tidyRows(now, weighed)));
  });
  const onOpen = useSteady((id: string) => setOpen(id));
  const onArrow = useSteady((id: string) => {
    const arrow = map.arrows.find((it) => it.id === id);
    if (arrow) setOpen(arrow.from);
  });
  const onMoved = useCallback((n: number) => setSaid(t('canvas.moved', { n })), [t]);
  const lanesLook = useLanesInAddress(search, steadySearch);
  const place = useMemo(
    () => ({ workspace: workspace.id, map: mapId, search }),
    [workspace.id, mapId, search],
  );
  const about = useAbout(map);
  const takenBack = useTakenBack(map, hand);
  const { canUndo, canRedo, keeping } = editor;
  const steps = useMemo(
    () => ({ canUndo, canRedo, keeping, hand: takenBack }),
    [canUndo, canRedo, keeping, takenBack],
  );
  const selected = map.touchpoints.find((it) => it.id === open) ?? null;
  const definition = useMemo(
    () => (answer ? definitionLine(answer.question, words) : null),
    [answer, words],
  );
  const parts = { map, reading, selected: open, onOpen };
  if (search.view) {
    return <BesideMap {...{ workspace, mapId, editor, search, setSearch }} />;
  }
  return (
    <HandProvider value={hand}>
      <LookProvider value={look}>
        <JourneyPlaceProvider value={place}>
          <ViewProvider map={mapId}>
            <TalkProvider place={place} shown={search.talk ?? null} show={showTalk}>
              <LanesLookProvider value={lanesLook}>
                <div className="px-4 pb-10 sm:px-6">
                  <Breadcrumb />
                  <MapHead
                    map={about}
                    steps={steps}
                    measuring={measuring}
                    tidy={tidy}
                    mapId={mapId}
                    workspace={workspace.id}
                    search={search}
                  />
                  <MapQuestion
                    workspace={workspace}
                    search={search}
                    setSearch={steadySearch}
                    journeys={reading?.journeys}
                    explained={reading?.explained ?? undefined}
                    moved={reading?.moved}
                    counted={progress ?? undefined}
                    hasGoal={map.goals.length > 0}
                  />
                  <MapNotices workspace={workspace} measuring={measuring} />
                  <KeptNotices editor={editor} shared={shared} loadAgain={loadAgain} />
                  <div className="grid grid-cols-1 lg:grid-cols-[minmax(0,1fr)_auto]">
                    {isPhone ? (
                      <PhoneMap {...parts} />
                    ) : (
                      <Sheet
                        {...parts}
                        coming={editor.coming}
                        ownEdits={editor.ownEdits}
                        alone={selected === null && search.talk === undefined}
                        desire={shown.paths}
                        times={shown.times}
                        onArrow={onArrow}
                        onAdopt={adopt}
                        onMoved={onMoved}
                      />
                    )}
                    {selected && (
                      <Panel
                        key={selected.id}
                        workspace={workspace}
                        map={map}
                        touchpoint={selected}
                        reading={reading}
                        scope={scope}
                        onAdopt={adopt}
                        onOpen={onOpen}
                        onClose={close}
                      />
                    )}
                    <TalkDrawer map={map} hidden={selected !== null} />
                  </div>
                </div>
                <p aria-live="polite" className="sr-only">
                  {said}
                </p>
                <TipLayer definition={definition} />
                <Commander map={map} onOpen={onOpen} close={open ? close : null} />
              </LanesLookProvider>
            </TalkProvider>
          </ViewProvider>
        </JourneyPlaceProvider>
      </LookProvider>
    </HandProvider>
  );
}
