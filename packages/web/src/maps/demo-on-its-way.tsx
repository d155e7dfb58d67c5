import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useWords } from '../language.tsx';
import { ProgressBar } from '../parts/progress-bar.tsx';
import { sessionQuery } from '../session.tsx';
import { mapsQuery } from './queries.ts';

/** Waits for the demo company at the first start, and opens its map when it is there. */
export function DemoOnItsWay({ workspace }: { workspace: string }) {
  const { t, share } = useWords();
  const navigate = useNavigate();
  const { data: session } = useQuery(sessionQuery);
  // Under a key of its own, so that the list does not take this page's place before the map opens.
  const { data } = useQuery({
    ...mapsQuery(workspace),
    queryKey: [...mapsQuery(workspace).queryKey, 'waiting'],
    refetchInterval: 1_000,
  });
  const map = data?.maps[0]?.id;
  useEffect(() => {
    if (map) void navigate({ to: '/w/$workspace/maps/$map', params: { workspace, map } });
  }, [map, navigate, workspace]);
  const loaded = session?.loadingDemo;
  return (
    <section className="max-w-160 pt-6" role="status">
      <p className="text-[15px]">{t('maps.demo.loading')}</p>
      {typeof loaded === 'number' && (
        <ProgressBar share={loaded} label={t('demo.loading', { share: share(loaded) })} />
      )}
    </section>
  );
}
