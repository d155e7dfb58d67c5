import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Key } from '@waymark/model';
import { call } from '../api.ts';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useNames } from '../parts/first-name.ts';
import { Failed } from '../parts/notice.tsx';
import { keysQuery } from './queries.ts';

/** Asks whether a key may stop working. */
export function WithdrawKey({
  workspace,
  it,
  onClose,
}: {
  workspace: string;
  it: Key;
  onClose: () => void;
}) {
  const { t } = useWords();
  const nameOf = useNames();
  const client = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => call('deleteKey', { params: { workspace, key: it.id } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keysQuery(workspace).queryKey });
      onClose();
    },
  });
  return (
    <Dialog
      title={t('settings.key.withdraw.title', { name: nameOf('key', it.name) })}
      onClose={onClose}
    >
      <p className="mb-4">{t('settings.key.withdraw.text')}</p>
      {withdraw.isError && <Failed error={withdraw.error} />}
      <div className="flex gap-2">
        <Button look="loss" disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t('settings.key.withdraw')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  );
}
