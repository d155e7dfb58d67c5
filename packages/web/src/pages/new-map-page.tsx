import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '../language.tsx';
import { DiscoverPart } from '../maps/discover-part.tsx';
import { readMapFile, useCreateMap } from '../maps/queries.ts';
import { TemplatePart } from '../maps/template-part.tsx';
import { FileButton } from '../parts/file-drop.tsx';
import { Failed } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { useOpenWorkspace } from '../session.tsx';

/** The ways to a new map: from the events, from a template, from a file. */
export function NewMapPage() {
  const { t } = useWords();
  const workspace = useOpenWorkspace();
  return (
    <Page title={t('new.title')}>
      <Part title={t('new.events')} text={t('new.events.text')}>
        <DiscoverPart workspace={workspace.id} />
      </Part>
      <Part title={t('new.template')} text={t('new.template.text')}>
        <TemplatePart workspace={workspace.id} />
      </Part>
      <Part title={t('new.file')} text={t('new.file.text')}>
        <MapFilePart workspace={workspace.id} />
      </Part>
    </Page>
  );
}

function Part({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className="border-b border-line py-6 last:border-b-0">
      <h2 className="text-[20px]">{title}</h2>
      <p className="mt-1 mb-4 max-w-160 text-ink2">{text}</p>
      {children}
    </section>
  );
}

function MapFilePart({ workspace }: { workspace: string }) {
  const { t } = useWords();
  const create = useCreateMap(workspace);
  const open = useMutation({
    mutationFn: async (file: File) =>
      create.mutateAsync(await readMapFile(file, t('maps.not-json'))),
  });
  return (
    <>
      {open.isError && <Failed error={open.error} />}
      <FileButton accept=".json,application/json" onFile={(file) => open.mutate(file)}>
        {t('maps.open-file')}
      </FileButton>
    </>
  );
}
