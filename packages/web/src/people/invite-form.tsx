import { useMutation, useQuery } from '@tanstack/react-query';
import type { AnswerOf, Contract, GivenBody, Role } from '@waymark/model';
import { useState } from 'react';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Copyable } from '../parts/copyable.tsx';
import { Field, Select } from '../parts/field.tsx';
import { Failed } from '../parts/notice.tsx';
import { Switch } from '../parts/switch.tsx';
import { sessionQuery } from '../session.tsx';
import { EmailField } from './fields.tsx';
import { RoleSelect } from './role-select.tsx';

type Wish = GivenBody<Contract['createInvitation']>;
type Made = AnswerOf<Contract['createInvitation']>;

const lifetimes = [1, 7, 30, 90];

/** Makes an invitation, into a workspace or into one map, and shows its link this once. */
export function InviteForm({
  invite,
  onMade,
}: {
  invite: (wish: Wish) => Promise<Made>;
  onMade: () => Promise<void>;
}) {
  const { t } = useWords();
  const { data: session } = useQuery(sessionQuery);
  const [role, setRole] = useState<Role>('editor');
  const [email, setEmail] = useState('');
  const [many, setMany] = useState(false);
  const [days, setDays] = useState(7);
  const make = useMutation({
    mutationFn: () => invite({ role, many, days, ...(email !== '' && { email }) }),
    onSuccess: async () => {
      setEmail('');
      await onMade();
    },
  });
  return (
    <form
      className="flex max-w-160 flex-col gap-3.5"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <div className="grid gap-x-4 gap-y-3.5 sm:grid-cols-[1fr_2fr_auto]">
        <Field label={t('role.label')}>
          {(id) => <RoleSelect id={id} value={role} onChoose={setRole} />}
        </Field>
        <EmailField
          label={t('people.invite.email')}
          value={email}
          onChange={setEmail}
          hint={t(session?.mail ? 'people.invite.email.hint' : 'people.invite.email.no-mail')}
          required={false}
        />
        <Field label={t('people.invite.days')}>
          {(id) => (
            <Select id={id} value={days} onChange={({ target }) => setDays(Number(target.value))}>
              {lifetimes.map((n) => (
                <option key={n} value={n}>
                  {t('people.invite.days.n', { n })}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Switch label={t('people.invite.many')} on={many} onChange={setMany} />
      {make.isError && <Failed error={make.error} />}
      <Button type="submit" className="self-start" disabled={make.isPending}>
        {t('people.invite.do')}
      </Button>
      {make.data && <MadeInvitation made={make.data} />}
    </form>
  );
}

function MadeInvitation({ made: { invitation, url, mailed } }: { made: Made }) {
  const { t } = useWords();
  return (
    <div role="status" className="border-l-3 border-accent bg-sheet px-3.5 py-2.5">
      <p className="mb-2 font-semibold">
        {mailed && invitation.email
          ? t('people.invite.mailed', { email: invitation.email })
          : t('people.invite.once')}
      </p>
      <Copyable label={t('people.invite.label')} text={url} />
    </div>
  );
}
