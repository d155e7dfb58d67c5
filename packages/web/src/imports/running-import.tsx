import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Import } from '@waymark/model';
import { call } from '../api.ts';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Failed } from '../parts/notice.tsx';
import { ProgressBar } from '../parts/progress-bar.tsx';
import { importQuery, importsQuery } from './queries.ts';

/** How far the reading is: rows, rate, time left, and a way to stop. */
export function RunningImport({ workspace, it }: { workspace: string; it: Import }) {
  const { t, duration, share } = useWords();
  const client = useQueryClient();
  const stop = useMutation({
    mutationFn: () => call('cancelImport', { params: { workspace, import: it.id } }),
    onSuccess: async () => {
      client.setQueryData(importQuery(workspace, it.id).queryKey, { ...it, state: 'cancelled' });
      await client.invalidateQueries({ queryKey: importsQuery(workspace).queryKey });
    },
  });
  const done = it.bytes ? Math.min(1, it.bytesRead / it.bytes) : 0;
  return (
    <section className="max-w-180 pt-6">
      <h2 className="text-[20px]">{t('import.running', { name: it.fileName })}</h2>
      <ProgressBar share={done} label={t('import.running', { name: it.fileName })} />
      <p className="flex flex-wrap gap-x-5 text-ink2">
        <span className="text-ink">{share(done)}</span>
        <span>{t('import.progress', { n: it.rows })}</span>
        {it.rowsPerSecond > 0 && (
          <span>{t('import.rate', { n: Math.round(it.rowsPerSecond) })}</span>
        )}
        {it.secondsLeft !== null && (
          <span>
            {it.secondsLeft < 1
              ? t('import.left.none')
              : t('import.left', { time: duration(it.secondsLeft) })}
          </span>
        )}
      </p>
      {stop.isError && <Failed error={stop.error} />}
      <Button className="mt-4" disabled={stop.isPending} onClick={() => stop.mutate()}>
        {t('import.cancel')}
      </Button>
    </section>
  );
}
