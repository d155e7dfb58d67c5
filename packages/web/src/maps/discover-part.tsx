import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { call } from '../api.ts';
import { useWords } from '../language.tsx';
import { namesQuery } from '../names.ts';
import { Button } from '../parts/button.tsx';
import { Field, Input } from '../parts/field.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { DraftPreview, explainedBy } from './draft-preview.tsx';
import { useCreateMap } from './queries.ts';

/** Drafts a map from the events, with a slider for how much of the traffic it should explain. */
export function DiscoverPart({ workspace }: { workspace: string }) {
  const { t } = useWords();
  const { data: names, error, refetch } = useQuery(namesQuery(workspace));
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!names) return <Loading />;
  if (names.total === 0) return <p className="max-w-160 text-ink2">{t('new.events.none')}</p>;
  return <Draft workspace={workspace} />;
}

function Draft({ workspace }: { workspace: string }) {
  const { t, say, locale, share } = useWords();
  const [explain, setExplain] = useState(0.9);
  const [title, setTitle] = useState('');
  const settled = useSettled(explain);
  const create = useCreateMap(workspace);
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['discover', workspace, settled],
    queryFn: ({ signal }) =>
      call('discover', { params: { workspace }, body: { explain: settled }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const keep = () => {
    if (!data) return;
    const named = title.trim();
    // A name that somebody gives replaces the drafted one in every language.
    create.mutate({ map: { ...data.map, title: named ? { [locale]: named } : data.map.title } });
  };
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end gap-x-8 gap-y-3">
        <Field label={t('new.explain')} className="w-full max-w-90">
          {(id) => (
            <span className="flex min-h-8 items-center gap-3 text-ink2 pointer-coarse:min-h-11">
              <span className="whitespace-nowrap">{t('new.explain.least')}</span>
              <input
                id={id}
                type="range"
                className="w-full accent-accent pointer-coarse:h-11"
                min={10}
                max={100}
                step={1}
                value={Math.round(explain * 100)}
                aria-valuetext={data && share(explainedBy(data.answer))}
                onChange={({ target }) => setExplain(Number(target.value) / 100)}
              />
              <span>{t('new.explain.most')}</span>
            </span>
          )}
        </Field>
        <Field label={t('new.name')} className="w-full max-w-75">
          {(id) => (
            <Input
              id={id}
              value={title}
              maxLength={200}
              placeholder={say(data?.map.title)}
              onChange={({ target }) => setTitle(target.value)}
            />
          )}
        </Field>
        <Button look="main" disabled={!data || isFetching || create.isPending} onClick={keep}>
          {t('new.keep')}
        </Button>
      </div>
      {error && <Failed error={error} retry={() => void refetch()} />}
      {create.isError && <Failed error={create.error} />}
      {data ? (
        <div className={isFetching ? 'opacity-60' : ''} aria-busy={isFetching}>
          <DraftPreview map={data.map} answer={data.answer} />
        </div>
      ) : (
        !error && <Loading>{t('new.drafting')} …</Loading>
      )}
    </div>
  );
}

/** The value once it has stood still for a moment, so that dragging asks once. */
function useSettled(value: number): number {
  const deferred = useDeferredValue(value);
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(deferred), 250);
    return () => clearTimeout(timer);
  }, [deferred]);
  return settled;
}
