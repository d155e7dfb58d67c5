import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Person } from '@waymark/model';
import { useState } from 'react';
import { call } from '../api.ts';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { useNames } from '../parts/first-name.ts';
import { Failed } from '../parts/notice.tsx';
import { sessionQuery } from '../session.tsx';
import { EmailField, NameField, PasswordField } from './fields.tsx';

/** One's own name and address; another address asks for the password. */
export function WhoForm({ person }: { person: Person }) {
  const { t } = useWords();
  const client = useQueryClient();
  const nameOf = useNames();
  const [name, setName] = useState(nameOf('person', person.name));
  const [email, setEmail] = useState(person.email ?? '');
  const [password, setPassword] = useState('');
  const moves = email !== '' && email !== person.email;
  const asks = moves && person.hasPassword;
  const save = useMutation({
    mutationFn: () =>
      call('updatePerson', {
        body: { name: name.trim(), ...(moves && { email }), ...(asks && { password }) },
      }),
    onSuccess: async () => {
      setPassword('');
      await client.refetchQueries(sessionQuery);
    },
  });
  return (
    <form
      className="flex max-w-90 flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <NameField label={t('you.name')} value={name} onChange={setName} hint={t('you.name.hint')} />
      <EmailField
        label={t('you.email')}
        value={email}
        onChange={setEmail}
        required={person.email !== null}
      />
      {asks && (
        <PasswordField
          label={t('you.email.password')}
          value={password}
          onChange={setPassword}
          kind="known"
        />
      )}
      {save.isError && <Failed error={save.error} />}
      <div className="flex items-center gap-3">
        <Button type="submit" look="main" disabled={save.isPending}>
          {t('save')}
        </Button>
        <span role="status" className="text-gain">
          {save.isSuccess && t('you.saved')}
        </span>
      </div>
    </form>
  );
}
