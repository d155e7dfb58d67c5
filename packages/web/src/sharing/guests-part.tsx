import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Grant, Role } from '@waymark/model';
import { call } from '../api.ts';
import { useWords } from '../language.tsx';
import { useNames } from '../parts/first-name.ts';
import { Failed, Loading } from '../parts/notice.tsx';
import { InviteForm } from '../people/invite-form.tsx';
import { PendingList } from '../people/pending-list.tsx';
import { grantsQuery } from '../people/queries.ts';
import { RoleSelect } from '../people/role-select.tsx';

/** Who may open this one map beside those of the workspace, and the way to let somebody in. */
export function GuestsPart({ workspace, map }: { workspace: string; map: string }) {
  const { t } = useWords();
  const client = useQueryClient();
  const { data, error } = useQuery(grantsQuery(workspace, map));
  const params = { workspace, map };
  const again = () => client.invalidateQueries({ queryKey: grantsQuery(workspace, map).queryKey });
  return (
    <section className="mb-7">
      <h3 className="font-semibold">{t('share.people')}</h3>
      <p className="mb-2 text-ink2">{t('share.people.text')}</p>
      {error && <Failed error={error} />}
      {!data && !error && <Loading />}
      {data?.grants.length === 0 && <p>{t('share.people.none')}</p>}
      {data && data.grants.length > 0 && (
        <ul className="border-t border-line">
          {data.grants.map((grant) => (
            <GuestRow key={grant.person.id} {...params} grant={grant} onDone={again} />
          ))}
        </ul>
      )}
      {data && data.invitations.length > 0 && (
        <>
          <h4 className="mt-4 mb-1 font-[560]">{t('people.pending')}</h4>
          <PendingList
            invitations={data.invitations}
            withdraw={async ({ id }) => {
              await call('deleteMapInvitation', { params: { ...params, invitation: id } });
              await again();
            }}
          />
        </>
      )}
      <details className="mt-3">
        <summary className="py-1 text-ink2 hover:text-ink pointer-coarse:py-3.5">
          {t('share.invite')}
        </summary>
        <div className="pt-2">
          <InviteForm
            invite={(body) => call('createMapInvitation', { params, body })}
            onMade={again}
          />
        </div>
      </details>
    </section>
  );
}

function GuestRow({
  workspace,
  map,
  grant: { person, role },
  onDone,
}: {
  workspace: string;
  map: string;
  grant: Grant;
  onDone: () => Promise<void>;
}) {
  const { t } = useWords();
  const nameOf = useNames();
  const name = nameOf('person', person.name);
  const params = { workspace, map, person: person.id };
  const change = useMutation({
    mutationFn: async (next: Role | null) => {
      if (next === null) await call('deleteGrant', { params });
      else await call('setGrant', { params, body: { role: next } });
    },
    onSettled: onDone,
  });
  return (
    <li className="border-b border-hair py-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 sm:flex-nowrap">
        <p className="min-w-0 grow max-sm:basis-full">
          <span className="font-medium">{name}</span>
          {person.email && <span className="text-ink2"> {person.email}</span>}
        </p>
        <RoleSelect
          label={t('people.role-of', { name })}
          value={role}
          disabled={change.isPending}
          onChoose={(next) => change.mutate(next)}
        />
        <button
          type="button"
          className="py-1 text-ink2 hover:text-loss hover:underline pointer-coarse:min-h-11"
          aria-label={t('share.take-back-of', { name })}
          disabled={change.isPending}
          onClick={() => change.mutate(null)}
        >
          {t('share.take-back')}
        </button>
      </div>
      {change.isError && <Failed error={change.error} />}
    </li>
  );
}
