import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Import, Workspace } from '@waymark/model';
import { useState } from 'react';
import { call } from '../api.ts';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Failed } from '../parts/notice.tsx';
import { columnsOf, draftOf } from './columns-draft.ts';
import { ColumnsForm } from './columns-form.tsx';
import { PreviewTable } from './preview-table.tsx';
import { importQuery, importsQuery } from './queries.ts';

/** A file that has been looked into: what was found, what is what, and the start. */
export function ReadyImport({
  workspace,
  found,
  onLeave,
}: {
  workspace: Workspace;
  found: Import;
  onLeave: () => void;
}) {
  const { t } = useWords();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(found, workspace.timeZone));
  const columns = columnsOf(draft);
  const params = { workspace: workspace.id, import: found.id };
  const start = useMutation({
    mutationFn: async () => {
      if (columns) return call('startImport', { params, body: columns });
      return found;
    },
    onSuccess: (next) => client.setQueryData(importQuery(workspace.id, found.id).queryKey, next),
  });
  const leave = useMutation({
    mutationFn: () => call('cancelImport', { params }),
    onSuccess: async () => {
      onLeave();
      await client.invalidateQueries({ queryKey: importsQuery(workspace.id).queryKey });
    },
  });
  return (
    <form
      className="flex flex-col gap-6 pt-5"
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate();
      }}
    >
      <div>
        <h2 className="text-[20px]">{t('import.found', { name: found.fileName })}</h2>
        <p className="mt-1 max-w-160 text-ink2">{t('import.found.text')}</p>
      </div>
      <PreviewTable found={found} draft={draft} />
      <ColumnsForm found={found} draft={draft} onChange={setDraft} />
      {start.isError && <Failed error={start.error} />}
      {leave.isError && <Failed error={leave.error} />}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" look="main" disabled={!columns || start.isPending}>
          {t('import.start')}
        </Button>
        <Button disabled={leave.isPending} onClick={() => leave.mutate()}>
          {t('import.discard')}
        </Button>
        {!columns && <p className="text-ink2">{t('import.missing')}</p>}
      </div>
    </form>
  );
}
