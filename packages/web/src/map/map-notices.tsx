import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Workspace } from '@waymark/model';
import { memo } from 'react';
import { Say, useWords } from '../language.tsx';
import { namesQuery } from '../names.ts';
import { Button } from '../parts/button.tsx';
import { Failed } from '../parts/notice.tsx';
import { useMayIn } from '../session.tsx';
import type { Measuring } from './reading/use-measure.ts';

/** What stands between the question and the drawing: counting, faults, and nothing to count yet. */
export const MapNotices = memo(function MapNotices({
  workspace,
  measuring,
}: {
  workspace: Workspace;
  measuring: Measuring;
}) {
  const { t } = useWords();
  const mayAdd = useMayIn('editor');
  const { data: names } = useQuery(namesQuery(workspace.id));
  const { progress, error, cancelled, again, answer } = measuring;
  return (
    <>
      <Progress progress={progress} />
      {error !== null && <Failed error={error} retry={again} />}
      {cancelled && (
        <p role="status" className="py-2 text-ink2">
          {t(answer ? 'map.cancelled' : 'map.cancelled.none')}{' '}
          <Button look="link" className="min-h-0!" onClick={again}>
            {t('map.count-again')}
          </Button>
        </p>
      )}
      {names && names.total === 0 && (
        <div className="my-3 max-w-2xl border-l-3 border-edge bg-sheet px-3.5 py-2.5">
          <p className="font-semibold">{t('map.nothing')}</p>
          {mayAdd && (
            <p className="text-ink2">
              <Say
                k="map.nothing.text"
                with={{
                  import: (
                    <Link
                      to="/w/$workspace/import"
                      params={{ workspace: workspace.id }}
                      className="text-accent underline underline-offset-3"
                    >
                      {t('map.nothing.import')}
                    </Link>
                  ),
                  settings: (
                    <Link
                      to="/w/$workspace/settings"
                      params={{ workspace: workspace.id }}
                      className="text-accent underline underline-offset-3"
                    >
                      {t('map.nothing.settings')}
                    </Link>
                  ),
                }}
              />
            </p>
          )}
        </div>
      )}
    </>
  );
});

/** A thin line that grows with the slices counted; the first figures stand before it is whole. */
function Progress({ progress }: Pick<Measuring, 'progress'>) {
  const { t } = useWords();
  if (progress === null) return null;
  return (
    <div className="relative h-0 print:hidden">
      <div
        role="progressbar"
        aria-label={t('map.counting')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(progress * 100)}
        className="absolute -top-px left-0 h-0.5 w-full origin-left bg-flow motion-safe:transition-transform"
        style={{ transform: `scaleX(${Math.max(0.02, progress)})` }}
      />
    </div>
  );
}
