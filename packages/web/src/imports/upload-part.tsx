import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { DropAnywhere, FileButton } from '../parts/file-drop.tsx';
import { Failed } from '../parts/notice.tsx';
import { ProgressBar } from '../parts/progress-bar.tsx';
import { takeOver } from './handover.ts';
import { importQuery } from './queries.ts';
import { upload } from './upload.ts';

interface Sending {
  name: string;
  share: number;
}

/** Takes a file, dropped or chosen, sends it, and hands over the id of what was found. */
export function UploadPart({
  workspace,
  onFound,
}: {
  workspace: string;
  onFound: (id: string) => void;
}) {
  const { t } = useWords();
  const { sending, error, send, stop } = useUpload(workspace, onFound);
  return (
    <>
      {error !== null && <Failed error={error} />}
      {sending ? (
        <Progress sending={sending} onStop={stop} />
      ) : (
        // A finger has nothing to drop, so it gets no place to drop it: only the button.
        <div className="my-6 flex flex-wrap content-center items-center gap-3 pointer-fine:min-h-44 pointer-fine:justify-center pointer-fine:border pointer-fine:border-dashed pointer-fine:border-edge pointer-fine:bg-sheet pointer-fine:px-5 pointer-fine:py-6 pointer-fine:text-center">
          <p className="font-serif text-[19px] pointer-coarse:hidden">{t('import.drop')}</p>
          <FileButton look="main" onFile={send}>
            <span className="inline-block pointer-coarse:first-letter:uppercase">
              {t('import.choose')}
            </span>
          </FileButton>
        </div>
      )}
      <DropAnywhere says={t('drop.here')} onFile={send} />
    </>
  );
}

function Progress({ sending, onStop }: { sending: Sending; onStop: () => void }) {
  const { t, share } = useWords();
  const words =
    sending.share < 1
      ? t('import.uploading', { name: sending.name, share: share(sending.share) })
      : `${t('import.looking', { name: sending.name })} …`;
  return (
    <div className="my-6 max-w-180" role="status">
      <p>{words}</p>
      <ProgressBar share={sending.share} label={words} />
      <Button onClick={onStop}>{t('cancel')}</Button>
    </div>
  );
}

function useUpload(workspace: string, onFound: (id: string) => void) {
  const client = useQueryClient();
  const [sending, setSending] = useState<Sending | null>(null);
  const [error, setError] = useState<unknown>(null);
  const abort = useRef<AbortController | null>(null);
  const send = (file: File) => {
    abort.current?.abort();
    const own = new AbortController();
    abort.current = own;
    setError(null);
    setSending({ name: file.name, share: 0 });
    const onShare = (share: number) => setSending({ name: file.name, share });
    upload(workspace, file, onShare, own.signal)
      .then((found) => {
        client.setQueryData(importQuery(workspace, found.id).queryKey, found);
        onFound(found.id);
      })
      .catch((failure: unknown) => {
        if (!own.signal.aborted) setError(failure);
      })
      .finally(() => {
        if (abort.current === own) setSending(null);
      });
  };
  const first = useRef(send);
  useEffect(() => {
    const file = takeOver();
    if (file) first.current(file);
  }, []);
  return { sending, error, send, stop: () => abort.current?.abort() };
}
