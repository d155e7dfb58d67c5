import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { handOver } from '../imports/handover.ts';
import { useWords } from '../language.tsx';
import { DemoOnItsWay } from '../maps/demo-on-its-way.tsx';
import { FirstUse } from '../maps/first-use.tsx';
import { MapRow } from '../maps/map-row.tsx';
import { mapsQuery, readMapFile, useCreateMap } from '../maps/queries.ts';
import { WorkspaceSwitch } from '../maps/workspace-switch.tsx';
import { buttonLook } from '../parts/button.tsx';
import { DropAnywhere, FileButton } from '../parts/file-drop.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { ownWorkspace, sessionQuery, useMayIn, useOpenWorkspace } from '../session.tsx';

/** The maps of a workspace, or what to do first. */
export function MapsPage() {
  const { t } = useWords();
  const workspace = useOpenWorkspace();
  const mayDraw = useMayIn('editor');
  const { data, error, refetch } = useQuery(mapsQuery(workspace.id));
  const { data: session } = useQuery(sessionQuery);
  const navigate = useNavigate();
  const create = useCreateMap(workspace.id);
  const openMap = useMutation({
    mutationFn: async (file: File) =>
      create.mutateAsync(await readMapFile(file, t('maps.not-json'))),
  });
  const takeFile = (file: File) => {
    if (/\.json$/i.test(file.name)) return openMap.mutate(file);
    handOver(file);
    // Nobody's own data lands in the demo: a file dropped there goes to one's own workspace.
    const own = workspace.demo ? ownWorkspace(session?.workspaces ?? []) : workspace;
    if (own) void navigate({ to: '/w/$workspace/import', params: { workspace: own.id } });
  };
  return (
    <>
      <WorkspaceSwitch to="/w/$workspace" />
      <Page
        title={t('maps.title')}
        lead={t(workspace.demo ? 'maps.lead.demo' : 'maps.lead')}
        aside={
          mayDraw && (
            <>
              <FileButton accept=".json,application/json" onFile={(file) => openMap.mutate(file)}>
                {t('maps.open-file')}
              </FileButton>
              <Link
                to="/w/$workspace/new"
                params={{ workspace: workspace.id }}
                className={buttonLook('main')}
              >
                {t('maps.new')}
              </Link>
            </>
          )
        }
      >
        {openMap.isError && <Failed error={openMap.error} />}
        {error && <Failed error={error} retry={() => void refetch()} />}
        {!data && !error && <Loading />}
        {data && data.maps.length > 0 && (
          <ul>
            {data.maps.map((map) => (
              <MapRow key={map.id} workspace={workspace.id} map={map} />
            ))}
          </ul>
        )}
        {data?.maps.length === 0 &&
          (workspace.demo ? (
            <DemoOnItsWay workspace={workspace.id} />
          ) : mayDraw ? (
            <FirstUse workspace={workspace} onFile={takeFile} />
          ) : (
            <p className="py-6 text-ink2">{t('maps.none-yet')}</p>
          ))}
        {mayDraw && <DropAnywhere says={t('drop.here')} onFile={takeFile} />}
      </Page>
    </>
  );
}
