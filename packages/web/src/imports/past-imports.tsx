import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Import } from '@waymark/model';
import { useState } from 'react';
import { call } from '../api.ts';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { importsQuery } from './queries.ts';

/** The files read in so far, each to look at and to take back. */
export function PastImports({
  workspace,
  onOpen,
}: {
  workspace: string;
  onOpen: (id: string) => void;
}) {
  const { t, instant, number } = useWords();
  const { data, error, refetch } = useQuery(importsQuery(workspace));
  const [back, setBack] = useState<Import | null>(null);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.imports.length === 0) return <p className="text-ink2">{t('import.past.none')}</p>;
  return (
    <>
      <ul className="border-t border-line">
        {data.imports.map((it) => (
          <li
            key={it.id}
            className="grid items-baseline gap-x-6 border-b border-hair py-2 sm:grid-cols-[1fr_auto_auto]"
          >
            <div>
              <button
                type="button"
                className="text-left font-medium hover:underline pointer-coarse:min-h-11"
                aria-label={t('import.open', { name: it.fileName })}
                onClick={() => onOpen(it.id)}
              >
                {it.fileName}
              </button>
              <p className="text-ink2">
                {instant(it.createdAt)} · {t(`import.state.${it.state}`)}
              </p>
            </div>
            <p className="text-ink2 sm:text-right">
              {it.state === 'done' && `${number(it.added)} ${t('import.added', { n: it.added })}`}
              {it.state === 'done' && it.rejected > 0 && (
                <span className="text-loss">
                  {' · '}
                  {number(it.rejected)} {t('import.rejected', { n: it.rejected })}
                </span>
              )}
            </p>
            <p>
              {it.state === 'done' && (
                <button
                  type="button"
                  className="py-1 text-ink2 hover:text-loss hover:underline pointer-coarse:min-h-11"
                  onClick={() => setBack(it)}
                >
                  {t('import.back')}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {back && <TakeBack workspace={workspace} it={back} onClose={() => setBack(null)} />}
    </>
  );
}

function TakeBack({
  workspace,
  it,
  onClose,
}: {
  workspace: string;
  it: Import;
  onClose: () => void;
}) {
  const { t } = useWords();
  const client = useQueryClient();
  const back = useMutation({
    mutationFn: () => call('cancelImport', { params: { workspace, import: it.id } }),
    onSuccess: async () => {
      // What was counted with these events is out of date everywhere.
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <Dialog title={t('import.back.title', { name: it.fileName })} onClose={onClose}>
      <p className="mb-4">{t('import.back.text', { n: it.added })}</p>
      {back.isError && <Failed error={back.error} />}
      <div className="flex gap-2">
        <Button look="loss" disabled={back.isPending} onClick={() => back.mutate()}>
          {t('import.back')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  );
}
