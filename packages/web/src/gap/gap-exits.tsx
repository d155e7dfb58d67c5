import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api.ts';
import { useWords } from '../language.tsx';
import { useMayEdit } from '../map/editing/may-edit.tsx';
import { mapQuery } from '../maps/queries.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Failed } from '../parts/notice.tsx';
import { csv, saveAs } from '../table/csv.ts';
import type { Told } from '../versions/difference-words.ts';
import type { GapRow } from './gap.ts';

/** The ways out of the gap: the list as a file, and the end of the link between the two maps. */
export function GapExits({
  place,
  title,
  rows,
  told,
  groupOf,
}: {
  place: { workspace: string; map: string };
  title: string;
  rows: readonly GapRow[];
  told: ReadonlyMap<string, Told>;
  groupOf: (row: GapRow) => string;
}) {
  const { t, say } = useWords();
  const mayEdit = useMayEdit();
  const [asking, setAsking] = useState(false);
  const client = useQueryClient();
  const unlink = useMutation({
    mutationFn: () => call('unlinkCounterpart', { params: place }),
    onSuccess: () => {
      setAsking(false);
      return client.invalidateQueries({ queryKey: mapQuery(place.workspace, place.map).queryKey });
    },
  });
  const save = () => {
    const heads = [
      ...[t('map.stage'), t('gap.what'), t('gap.details')],
      ...[t('gap.owner'), t('gap.due'), t('gap.by.state')],
    ];
    const name = title.replaceAll(/[^\p{L}\p{N}]+/gu, '-') || 'map';
    saveAs(
      `${name}-${t('gap.file')}.csv`,
      csv(
        heads,
        rows.map((row) => {
          const words = told.get(row.key);
          return [
            ...[groupOf(row), words?.sentence ?? '', detailsOf(words, say(row.change?.note))],
            ...[row.change?.owner ?? '', row.change?.due ?? ''],
            t(`gap.state.${row.change?.state ?? 'open'}`),
          ];
        }),
      ),
    );
  };
  return (
    <span className="flex flex-wrap gap-2 sm:ml-auto print:hidden">
      <Button onClick={save} disabled={rows.length === 0}>
        {t('table.csv')}
      </Button>
      {mayEdit && <Button onClick={() => setAsking(true)}>{t('gap.unlink')}</Button>}
      {asking && (
        <Dialog title={t('gap.unlink.ask')} onClose={() => setAsking(false)}>
          <p className="mb-4">{t('gap.unlink.text')}</p>
          {unlink.error && <Failed error={unlink.error} />}
          <div className="flex flex-wrap gap-2">
            <Button look="main" disabled={unlink.isPending} onClick={() => unlink.mutate()}>
              {t('gap.unlink')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('versions.cancel')}</Button>
          </div>
        </Dialog>
      )}
    </span>
  );
}

function detailsOf(told: Told | undefined, note: string): string {
  const fields = told?.fields.map(({ label, before, after }) => `${label}: ${before} → ${after}`);
  return [told?.place ?? '', ...(fields ?? []), note].filter((it) => it !== '').join('; ');
}
