import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { JourneyMap, PublicLink } from '@waymark/model';
import { useState } from 'react';
import { call } from '../api.ts';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { changedLink, draftOfLink, emptyDraft, type LinkDraft, newLink } from './link-draft.ts';
import { LinkForm } from './link-form.tsx';
import { LinkRow } from './link-row.tsx';
import { linksQuery } from './queries.ts';

/** The public links of a map, and the way to another. */
export function LinksPart({
  workspace,
  id,
  map,
}: {
  workspace: string;
  id: string;
  map: Pick<JourneyMap, 'title' | 'lanes'>;
}) {
  const { t, say } = useWords();
  const client = useQueryClient();
  const { data, error } = useQuery(linksQuery(workspace, id));
  const [open, setOpen] = useState<PublicLink | 'new' | null>(null);
  const params = { workspace, map: id };
  const save = useMutation({
    mutationFn: (draft: LinkDraft) =>
      open === null || open === 'new'
        ? call('createLink', { params, body: newLink(draft) })
        : call('updateLink', { params: { ...params, link: open.id }, body: changedLink(draft) }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: linksQuery(workspace, id).queryKey });
      setOpen(null);
    },
  });
  const show = (it: typeof open) => {
    save.reset();
    setOpen(it);
  };
  const form = (draft: LinkDraft, hasPassword: boolean) => (
    <LinkForm
      lanes={map.lanes}
      draft={draft}
      hasPassword={hasPassword}
      save={t(open === 'new' ? 'share.form.make' : 'save')}
      error={save.error}
      isSaving={save.isPending}
      onSave={(it) => save.mutate(it)}
      onCancel={() => show(null)}
    />
  );
  return (
    <section>
      <h3 className="font-semibold">{t('share.links')}</h3>
      <p className="mb-2 text-ink2">{t('share.links.text')}</p>
      {error && <Failed error={error} />}
      {!data && !error && <Loading />}
      {data?.links.length === 0 && open === null && <p className="mb-3">{t('share.links.none')}</p>}
      {data && data.links.length > 0 && (
        <ul className="mb-3 border-t border-line">
          {data.links.map((link, i) =>
            typeof open === 'object' && open?.id === link.id ? (
              <li key={link.id}>{form(draftOfLink(link), link.hasPassword)}</li>
            ) : (
              <LinkRow
                key={link.id}
                workspace={workspace}
                map={id}
                title={say(map.title)}
                link={link}
                n={i + 1}
                onChange={() => show(link)}
              />
            ),
          )}
        </ul>
      )}
      {open === 'new'
        ? form(emptyDraft, false)
        : data && <Button onClick={() => show('new')}>{t('share.link.make')}</Button>}
    </section>
  );
}
