import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Member } from '@waymark/model';
import { call } from '../api.ts';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Facts } from '../parts/facts.tsx';
import { useNames } from '../parts/first-name.ts';
import { Failed } from '../parts/notice.tsx';
import { sessionQuery } from '../session.tsx';
import { membersQuery } from './queries.ts';
import { RoleSelect } from './role-select.tsx';

/** Somebody in the workspace; owners change what they may do here. */
export function MemberRow({
  workspace,
  member,
  isYou,
  mayChange,
  onRemove,
}: {
  workspace: string;
  member: Member;
  isYou: boolean;
  mayChange: boolean;
  onRemove: () => void;
}) {
  const { t, instant } = useWords();
  const nameOf = useNames();
  const client = useQueryClient();
  const { person, role, since } = member;
  const name = nameOf('person', person.name);
  const change = useMutation({
    mutationFn: (next: Member['role']) =>
      call('changeMember', { params: { workspace, person: person.id }, body: { role: next } }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: membersQuery(workspace).queryKey });
      if (isYou) await client.refetchQueries(sessionQuery);
    },
  });
  return (
    <li className="border-b border-hair py-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 sm:flex-nowrap">
        <div className={`min-w-0 grow ${mayChange ? 'max-sm:basis-full' : 'basis-0'}`}>
          <p className="font-medium">
            {name}
            {isYou && <span className="font-normal text-ink2"> ({t('people.you')})</span>}
          </p>
          <Facts
            of={[
              ...(person.email ? [person.email] : []),
              t('people.since', { when: instant(since) }),
            ]}
          />
        </div>
        {mayChange ? (
          <>
            <RoleSelect
              label={t('people.role-of', { name })}
              value={role}
              disabled={change.isPending}
              onChoose={(next) => change.mutate(next)}
            />
            <button
              type="button"
              className="py-1 text-ink2 hover:text-loss hover:underline pointer-coarse:min-h-11"
              aria-label={t('people.remove-of', { name })}
              onClick={onRemove}
            >
              {t('people.remove')}
            </button>
          </>
        ) : (
          <span className="text-ink2">{t(`role.${role}`)}</span>
        )}
      </div>
      {change.isError && <Failed error={change.error} />}
    </li>
  );
}

/** Asks whether somebody may be put out. */
export function RemoveMember({
  workspace,
  member: { person },
  onClose,
}: {
  workspace: string;
  member: Member;
  onClose: () => void;
}) {
  const { t } = useWords();
  const nameOf = useNames();
  const client = useQueryClient();
  const name = nameOf('person', person.name);
  const remove = useMutation({
    mutationFn: () => call('removeMember', { params: { workspace, person: person.id } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: membersQuery(workspace).queryKey });
      onClose();
    },
  });
  return (
    <Dialog title={t('people.remove.title', { name })} onClose={onClose}>
      <p className="mb-4">{t('people.remove.text')}</p>
      {remove.isError && <Failed error={remove.error} />}
      <div className="flex gap-2">
        <Button look="loss" disabled={remove.isPending} onClick={() => remove.mutate()}>
          {t('people.remove')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  );
}
