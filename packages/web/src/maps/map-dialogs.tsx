import { useMutation, useQueryClient } from '@tanstack/react-query';
import { reword, type Words } from '@waymark/model';
import { useState } from 'react';
import { call } from '../api.ts';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field, Input } from '../parts/field.tsx';
import { Failed } from '../parts/notice.tsx';
import { mapsQuery } from './queries.ts';

interface OneMap {
  workspace: string;
  map: string;
  onClose: () => void;
}

/** Asks for another title; it is given in the language that is read now. */
export function RenameMap({ workspace, map, title, onClose }: OneMap & { title: Words }) {
  const { t, say, locale } = useWords();
  const [text, setText] = useState(say(title));
  const rename = useMapChange(workspace, onClose, async () => {
    const params = { workspace, map };
    const saved = await call('getMap', { params });
    const next = { ...saved.map, title: reword(saved.map.title, locale, text.trim()) };
    await call('saveMap', { params, body: { revision: saved.revision, map: next } });
  });
  return (
    <Dialog title={t('maps.rename')} onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') rename.mutate();
        }}
      >
        <Field label={t('maps.rename.label')}>
          {(id) => (
            <Input
              id={id}
              value={text}
              maxLength={200}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        {rename.isError && <Failed error={rename.error} />}
        <div className="flex gap-2">
          <Button type="submit" look="main" disabled={text.trim() === '' || rename.isPending}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Asks whether a map may go. */
export function DeleteMap({ workspace, map, title, onClose }: OneMap & { title: string }) {
  const { t } = useWords();
  const remove = useMapChange(workspace, onClose, async () => {
    await call('deleteMap', { params: { workspace, map } });
  });
  return (
    <Dialog title={t('maps.delete.title', { title })} onClose={onClose}>
      <p className="mb-4">{t('maps.delete.text')}</p>
      {remove.isError && <Failed error={remove.error} />}
      <div className="flex gap-2">
        <Button look="loss" disabled={remove.isPending} onClick={() => remove.mutate()}>
          {t('maps.delete.sure')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  );
}

function useMapChange(workspace: string, onClose: () => void, change: () => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: mapsQuery(workspace).queryKey });
      await client.invalidateQueries({ queryKey: ['map', workspace] });
      onClose();
    },
  });
}
