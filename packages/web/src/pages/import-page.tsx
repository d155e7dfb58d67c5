import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Workspace } from '@waymark/model';
import { useEffect } from 'react';
import { EndedImport } from '../imports/ended-import.tsx';
import { handOver } from '../imports/handover.ts';
import { PastImports } from '../imports/past-imports.tsx';
import { importQuery, importsQuery } from '../imports/queries.ts';
import { ReadyImport } from '../imports/ready-import.tsx';
import { RunningImport } from '../imports/running-import.tsx';
import { UploadPart } from '../imports/upload-part.tsx';
import { useWords } from '../language.tsx';
import { WorkspaceSwitch } from '../maps/workspace-switch.tsx';
import { namesQuery } from '../names.ts';
import { buttonLook } from '../parts/button.tsx';
import { DropAnywhere } from '../parts/file-drop.tsx';
import { useNames } from '../parts/first-name.ts';
import { Failed, Loading } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { ownWorkspace, sessionQuery, useMayIn, useOpenWorkspace } from '../session.tsx';

/** Reading in a file: from choosing it to what came of it. */
export function ImportPage() {
  const workspace = useOpenWorkspace();
  return (
    <>
      <WorkspaceSwitch to="/w/$workspace/import" />
      {workspace.demo ? <NotHere /> : <ReadIn workspace={workspace} />}
    </>
  );
}

/** The file at hand stands in the address. */
function ReadIn({ workspace }: { workspace: Workspace }) {
  const { t } = useWords();
  const mayAdd = useMayIn('editor');
  const { file } = useSearch({ from: '/signed-in/w/$workspace/import' });
  const navigate = useNavigate({ from: '/w/$workspace/import' });
  const open = (id?: string) => void navigate({ search: id ? { file: id } : {} });
  const takeNext = (dropped: File) => {
    handOver(dropped);
    open();
  };
  return (
    <Page title={t('import.title')} lead={t('import.lead')}>
      {file ? (
        <>
          <OneImport key={file} workspace={workspace} id={file} onLeave={() => open()} />
          {mayAdd && <DropAnywhere says={t('drop.here')} onFile={takeNext} />}
        </>
      ) : (
        <>
          {mayAdd ? (
            <UploadPart workspace={workspace.id} onFound={open} />
          ) : (
            <p className="pt-6 text-ink2">{t('import.viewer')}</p>
          )}
          <h2 className="mt-9 mb-2 text-[20px]">{t('import.past')}</h2>
          <PastImports workspace={workspace.id} onOpen={open} />
        </>
      )}
    </Page>
  );
}

function OneImport({
  workspace,
  id,
  onLeave,
}: {
  workspace: Workspace;
  id: string;
  onLeave: () => void;
}) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(importQuery(workspace.id, id));
  const state = data?.state;
  useEffect(() => {
    if (state !== 'done') return;
    // There are new events: what was listed and counted before is out of date.
    void client.invalidateQueries({ queryKey: importsQuery(workspace.id).queryKey });
    void client.invalidateQueries({ queryKey: namesQuery(workspace.id).queryKey });
    void client.invalidateQueries({ queryKey: ['discover', workspace.id] });
  }, [state, client, workspace.id]);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.state === 'ready') {
    return <ReadyImport workspace={workspace} found={data} onLeave={onLeave} />;
  }
  if (data.state === 'running') return <RunningImport workspace={workspace.id} it={data} />;
  return <EndedImport workspace={workspace.id} it={data} onAnother={onLeave} />;
}

/** Nobody's own data lands in the demo: the page says where it does. */
function NotHere() {
  const { t } = useWords();
  const nameOf = useNames();
  const { data } = useQuery(sessionQuery);
  const own = ownWorkspace(data?.workspaces ?? []);
  return (
    <Page title={t('import.title')}>
      <p className="my-5 max-w-160 text-[15px]">{t('import.demo')}</p>
      {own && !own.demo && (
        <Link
          to="/w/$workspace/import"
          params={{ workspace: own.id }}
          className={buttonLook('main')}
        >
          {t('import.demo.do', { name: nameOf('workspace', own.name) })}
        </Link>
      )}
    </Page>
  );
}
