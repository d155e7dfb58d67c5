import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Grant, Member } from '@waymark/model';
import { useState } from 'react';
import { call } from '../api.ts';
import { useWords } from '../language.tsx';
import { useNames } from '../parts/first-name.ts';
import { Failed, Loading } from '../parts/notice.tsx';
import { sessionQuery, useMayIn } from '../session.tsx';
import { InviteForm } from './invite-form.tsx';
import { MemberRow, RemoveMember } from './member-row.tsx';
import { PendingList } from './pending-list.tsx';
import { invitationsQuery, membersQuery } from './queries.ts';
import { RolesExplained } from './role-select.tsx';

/** Who may open a workspace; owners let people in and out here. */
export function PeoplePart({ workspace }: { workspace: string }) {
  const { data: session } = useQuery(sessionQuery);
  const mayChange = useMayIn('owner');
  const { data, error, refetch } = useQuery(membersQuery(workspace));
  const [removing, setRemoving] = useState<Member | null>(null);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <ul className="max-w-160 border-t border-line">
        {data.members.map((member) => (
          <MemberRow
            key={member.person.id}
            workspace={workspace}
            member={member}
            isYou={member.person.id === session?.person?.id}
            mayChange={mayChange}
            onRemove={() => setRemoving(member)}
          />
        ))}
      </ul>
      {data.guests.length > 0 && <Guests guests={data.guests} />}
      {mayChange && <Invitations workspace={workspace} />}
      <RolesExplained />
      {removing && (
        <RemoveMember workspace={workspace} member={removing} onClose={() => setRemoving(null)} />
      )}
    </>
  );
}

function Guests({ guests }: { guests: readonly Grant[] }) {
  const { t, say } = useWords();
  const nameOf = useNames();
  return (
    <>
      <h3 className="mt-5 mb-1 font-semibold">{t('people.guests')}</h3>
      <ul className="max-w-160 border-t border-line">
        {guests.map(({ person, role, map, title }) => (
          <li
            key={`${person.id} ${map}`}
            className="flex flex-wrap justify-between gap-x-4 border-b border-hair py-2"
          >
            <span className="font-medium">{nameOf('person', person.name)}</span>
            <span className="text-ink2">
              {t('people.guest-on', { role: t(`role.${role}`), map: say(title) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Invitations({ workspace }: { workspace: string }) {
  const { t } = useWords();
  const client = useQueryClient();
  const { data, error } = useQuery(invitationsQuery(workspace));
  const params = { workspace };
  const again = () => client.invalidateQueries({ queryKey: invitationsQuery(workspace).queryKey });
  return (
    <>
      {error && <Failed error={error} />}
      {data && data.invitations.length > 0 && (
        <>
          <h3 className="mt-5 mb-1 font-semibold">{t('people.pending')}</h3>
          <PendingList
            invitations={data.invitations}
            withdraw={async ({ id }) => {
              await call('deleteInvitation', { params: { ...params, invitation: id } });
              await again();
            }}
          />
        </>
      )}
      <h3 className="mt-6 font-semibold">{t('people.invite')}</h3>
      <p className="mb-3 text-ink2">{t('people.invite.text')}</p>
      <InviteForm invite={(body) => call('createInvitation', { params, body })} onMade={again} />
    </>
  );
}
