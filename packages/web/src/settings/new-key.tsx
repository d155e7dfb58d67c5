import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keyKinds } from '@waymark/model';
import { useState } from 'react';
import { call } from '../api.ts';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Copyable } from '../parts/copyable.tsx';
import { Field, Input, Select } from '../parts/field.tsx';
import { Failed } from '../parts/notice.tsx';
import { keysQuery } from './queries.ts';

/** Makes a key, and shows it this once. */
export function NewKey({ workspace }: { workspace: string }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<(typeof keyKinds)[number]>('write');
  const make = useMutation({
    mutationFn: () =>
      call('createKey', { params: { workspace }, body: { kind, name: name.trim() } }),
    onSuccess: async () => {
      setName('');
      await client.invalidateQueries({ queryKey: keysQuery(workspace).queryKey });
    },
  });
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') make.mutate();
      }}
    >
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t('settings.key.kind')}>
          {(id) => (
            <Select
              id={id}
              value={kind}
              onChange={({ target }) => setKind(target.value === 'api' ? 'api' : 'write')}
            >
              {keyKinds.map((it) => (
                <option key={it} value={it}>
                  {t(`settings.key.${it}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('settings.key.name')}>
          {(id) => (
            <Input
              id={id}
              value={name}
              maxLength={100}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <Button type="submit" disabled={name.trim() === '' || make.isPending}>
          {t('settings.key.make')}
        </Button>
      </div>
      {make.isError && <Failed error={make.error} />}
      {make.data?.kind === 'api' && make.data.secret && (
        <div role="status" className="max-w-180 border-l-3 border-accent bg-sheet px-3.5 py-2.5">
          <p className="mb-2 font-semibold">{t('settings.key.once')}</p>
          <Copyable label={make.data.name} text={make.data.secret} />
        </div>
      )}
    </form>
  );
}
