import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Workspace } from '@waymark/model';
import { useId, useState } from 'react';
import { call } from '../api.ts';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Field, Input } from '../parts/field.tsx';
import { useNames } from '../parts/first-name.ts';
import { Failed } from '../parts/notice.tsx';
import { sessionQuery } from '../session.tsx';

/** Name, time zone and currency of a workspace. */
export function WorkspaceForm({ workspace }: { workspace: Workspace }) {
  const { t } = useWords();
  const client = useQueryClient();
  const nameOf = useNames();
  const [name, setName] = useState(nameOf('workspace', workspace.name));
  const [timeZone, setTimeZone] = useState(workspace.timeZone);
  const [currency, setCurrency] = useState(workspace.currency);
  const zones = useId();
  const currencies = useId();
  const save = useMutation({
    mutationFn: () =>
      call('updateWorkspace', {
        params: { workspace: workspace.id },
        body: { name: name.trim(), timeZone, currency },
      }),
    // Days and sums everywhere depend on these.
    onSuccess: () => Promise.all([client.invalidateQueries(), client.refetchQueries(sessionQuery)]),
  });
  return (
    <form
      className="flex max-w-200 flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <div className="grid gap-4 sm:grid-cols-[2fr_2fr_1fr]">
        <Field label={t('settings.name')}>
          {(id) => (
            <Input
              id={id}
              required
              maxLength={100}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <Field label={t('settings.zone')} hint={t('settings.zone.hint')}>
          {(id) => (
            <Input
              id={id}
              required
              list={zones}
              value={timeZone}
              onChange={({ target }) => setTimeZone(target.value)}
            />
          )}
        </Field>
        <Field label={t('settings.currency')}>
          {(id) => (
            <Input
              id={id}
              required
              list={currencies}
              pattern="[A-Z]{3}"
              maxLength={3}
              value={currency}
              onChange={({ target }) => setCurrency(target.value.toUpperCase())}
            />
          )}
        </Field>
      </div>
      <Choices id={zones} values={Intl.supportedValuesOf('timeZone')} />
      <Choices id={currencies} values={Intl.supportedValuesOf('currency')} />
      {save.isError && <Failed error={save.error} />}
      <div className="flex items-center gap-3">
        <Button type="submit" look="main" disabled={save.isPending}>
          {t('save')}
        </Button>
        <span role="status" className="text-gain">
          {save.isSuccess && t('settings.saved')}
        </span>
      </div>
    </form>
  );
}

function Choices({ id, values }: { id: string; values: readonly string[] }) {
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}
