import { useQuery } from '@tanstack/react-query';
import type { Version } from '@waymark/model';
import { useState } from 'react';
import { useWords } from '../language.tsx';
import type { BesideProps } from '../map/beside-props.ts';
import { useMayEdit } from '../map/editing/may-edit.tsx';
import { Button } from '../parts/button.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { Comparison } from './comparison.tsx';
import { momentOf } from './moments.ts';
import { versionQuery, versionsQuery } from './queries.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { useRestore, type Wish } from './use-restore.ts';
import { VersionChoice } from './version-choice.tsx';
import { VersionList } from './version-list.tsx';

/** What the map was: its versions by day, or two of them compared, and the way back. */
export default function VersionsView({
  workspace,
  mapId,
  map,
  hand,
  isKept,
  search,
  setSearch,
}: BesideProps) {
  const words = useWords();
  const { t } = words;
  const mayEdit = useMayEdit();
  const place = { workspace: workspace.id, map: mapId };
  const { timeZone } = workspace;
  const listed = useQuery(versionsQuery(place));
  const versions = listed.data?.versions ?? [];
  const newest = useVersion(place, versions[0]?.id);
  const before = useVersion(place, search.of);
  const after = useVersion(place, search.with);
  const [wish, setWish] = useState<(Wish & { when: string }) | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [isDone, setIsDone] = useState(false);
  const restoring = useRestore(place, hand);
  const wanted = useVersion(place, asked ?? undefined);
  const { of: _, with: __, view: ___, ...others } = search;
  const compare = (of?: string, other?: string) =>
    setSearch({ ...others, view: 'versions', ...(of && { of }), ...(other && { with: other }) });
  const called = (id: string | undefined): string => {
    const version = versions.find((it) => it.id === id);
    return version ? momentOf(version, timeZone, words) : t('versions.now');
  };
  const shown = search.with ? after.data?.map : map;
  return (
    <div className="pt-2">
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1 border-t border-ink pt-3 pb-2 max-sm:gap-y-2">
        <h2 className="text-[20px]">{t('versions.title')}</h2>
        {search.of ? (
          <VersionChoice
            versions={versions}
            timeZone={timeZone}
            of={search.of}
            to={search.with}
            onChoose={compare}
          />
        ) : (
          <p className="max-w-130 text-balance text-ink2">{t('versions.lead')}</p>
        )}
        <span className="flex flex-wrap gap-2 sm:ml-auto">
          {search.of && mayEdit && before.data && (
            <Button
              onClick={() =>
                before.data && setWish({ past: before.data.map, when: called(search.of) })
              }
            >
              {t('versions.restore')}
              <span className="sr-only">: {called(search.of)}</span>
            </Button>
          )}
          {search.of && <Button onClick={() => compare()}>{t('versions.all')}</Button>}
          <Button onClick={() => setSearch(others)}>{t('versions.back')}</Button>
        </span>
      </div>
      <p role="status" className="text-gain">
        {isDone && (
          <>
            {t('versions.restored')}{' '}
            <Button
              look="link"
              className="min-h-0!"
              onClick={() => {
                hand.undo();
                setIsDone(false);
              }}
            >
              {t('versions.undo')}
            </Button>
          </>
        )}
      </p>
      {content()}
      {ask()}
    </div>
  );

  function content() {
    const error = search.of ? (before.error ?? after.error) : listed.error;
    if (error) return <Failed error={error} retry={() => void listed.refetch()} />;
    if (search.of) {
      if (!before.data || !shown) return <Loading />;
      const past = before.data.map;
      const when = called(search.of);
      const bringBack = (touchpoint: string) => setWish({ past, touchpoint, when });
      return (
        <Comparison
          before={past}
          after={shown}
          onBringBack={mayEdit && !search.with ? bringBack : undefined}
        />
      );
    }
    if (!listed.data) return <Loading />;
    return (
      <VersionList
        place={place}
        now={map}
        newest={newest.data?.map ?? null}
        listed={listed.data}
        timeZone={timeZone}
        onCompare={(id) => compare(id)}
        onRestore={setAsked}
      />
    );
  }

  /** The question before going back, once the version asked for is here. */
  function ask() {
    const past = wanted.data;
    const open = wish ?? (asked && past ? { past: past.map, when: called(asked) } : null);
    if (!open) return null;
    const close = () => {
      setWish(null);
      setAsked(null);
    };
    return (
      <RestoreDialog
        now={map}
        isKept={isKept}
        wish={open}
        when={open.when}
        restoring={restoring}
        onClose={close}
        onDone={() => {
          close();
          setIsDone(true);
        }}
      />
    );
  }
}

function useVersion(place: { workspace: string; map: string }, version: Version['id'] | undefined) {
  return useQuery({ ...versionQuery({ ...place, version: version ?? '' }), enabled: !!version });
}
