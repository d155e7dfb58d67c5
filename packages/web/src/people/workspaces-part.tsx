import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { OpenWorkspace } from '@waymark/model';
import { useState } from 'react';
import { call } from '../api.ts';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field, Input } from '../parts/field.tsx';
import { useNames } from '../parts/first-name.ts';
import { Failed } from '../parts/notice.tsx';
import { sessionQuery } from '../session.tsx';

/** The workspaces one may open, with one's role in each, and the way to a new one. */
export function WorkspacesPart() {
  const { t } = useWords();
  const nameOf = useNames();
  const { data } = useQuery(sessionQuery);
  const [leaving, setLeaving] = useState<OpenWorkspace | null>(null);
  return (
    <>
      <ul className="mb-5 max-w-160 border-t border-line">
        {data?.workspaces.map((it) => (
          <li
            key={it.id}
            className="grid grid-cols-[minmax(0,1fr)_auto_4.5rem] items-baseline gap-x-4 border-b border-hair py-2 pointer-coarse:min-h-15 pointer-coarse:items-center"
          >
            <Link
              to="/w/$workspace"
              params={{ workspace: it.id }}
              className="py-1 font-medium text-ink no-underline hover:underline pointer-coarse:py-3"
            >
              {nameOf('workspace', it.name)}
            </Link>
            <span className="text-ink2">
              {it.role === null ? t('you.workspace.guest') : t(`role.${it.role}`)}
            </span>
            {it.role !== null && !it.demo && (
              <button
                type="button"
                className="py-1 text-right text-ink2 hover:text-loss hover:underline pointer-coarse:min-h-11"
                aria-label={`${t('you.leave')}: ${nameOf('workspace', it.name)}`}
                onClick={() => setLeaving(it)}
              >
                {t('you.leave')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <NewWorkspace />
      {leaving && <LeaveWorkspace it={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

function NewWorkspace() {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const make = useMutation({
    mutationFn: () =>
      call('createWorkspace', {
        body: {
          name: name.trim(),
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        },
      }),
    onSuccess: async ({ id }) => {
      await client.refetchQueries(sessionQuery);
      await navigate({ to: '/w/$workspace', params: { workspace: id } });
    },
  });
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') make.mutate();
      }}
    >
      <Field label={t('you.workspace.name')}>
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
        {t('you.workspace.make')}
      </Button>
      {make.isError && <Failed error={make.error} />}
    </form>
  );
}

function LeaveWorkspace({ it, onClose }: { it: OpenWorkspace; onClose: () => void }) {
  const { t } = useWords();
  const nameOf = useNames();
  const client = useQueryClient();
  const leave = useMutation({
    mutationFn: () => call('leaveWorkspace', { params: { workspace: it.id } }),
    onSuccess: async () => {
      await client.refetchQueries(sessionQuery);
      onClose();
    },
  });
  return (
    <Dialog title={t('you.leave.title', { name: nameOf('workspace', it.name) })} onClose={onClose}>
      <p className="mb-4">{t('you.leave.text')}</p>
      {leave.isError && <Failed error={leave.error} />}
      <div className="flex gap-2">
        <Button look="loss" disabled={leave.isPending} onClick={() => leave.mutate()}>
          {t('you.leave')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  );
}
