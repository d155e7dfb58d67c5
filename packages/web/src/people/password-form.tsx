import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Person } from '@waymark/model';
import { useState } from 'react';
import { call } from '../api.ts';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Failed } from '../parts/notice.tsx';
import { sessionQuery } from '../session.tsx';
import { PasswordField } from './fields.tsx';

/** Chooses a first password, or another one. */
export function PasswordForm({ person }: { person: Person }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useMutation({
    mutationFn: () =>
      call('changePassword', { body: { password, ...(person.hasPassword && { current }) } }),
    onSuccess: async () => {
      setCurrent('');
      setPassword('');
      await client.refetchQueries(sessionQuery);
    },
  });
  if (person.email === null) return <p>{t('you.password.needs-email')}</p>;
  return (
    <form
      className="flex max-w-90 flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      {person.hasPassword ? (
        <PasswordField
          label={t('you.password.current')}
          value={current}
          onChange={setCurrent}
          kind="known"
        />
      ) : (
        <p>{t('you.password.first')}</p>
      )}
      <PasswordField
        label={t('you.password.new')}
        value={password}
        onChange={setPassword}
        kind="new"
      />
      {change.isError && <Failed error={change.error} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={change.isPending}>
          {t(person.hasPassword ? 'you.password.change' : 'you.password.choose')}
        </Button>
        <span role="status" className="text-gain">
          {change.isSuccess && t('you.password.done')}
        </span>
      </div>
    </form>
  );
}
