import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { MapSummary, Workspace } from '@waymark/model';
import { useId, useState } from 'react';
import { useWords } from '../language.tsx';
import { LiveTable } from '../live/live-table.tsx';
import { useLive } from '../live/use-live.ts';
import { mapsQuery } from '../maps/queries.ts';
import { WorkspaceSwitch } from '../maps/workspace-switch.tsx';
import { Button } from '../parts/button.tsx';
import { Elsewhere } from '../parts/elsewhere.tsx';
import { Select } from '../parts/field.tsx';
import { Loading } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { useMayIn, useOpenWorkspace } from '../session.tsx';
import { ConnectPart } from '../settings/connect-part.tsx';

/** Events as they arrive, for everybody of the workspace. */
export function LivePage() {
  const workspace = useOpenWorkspace();
  return workspace.role === null ? <NotForGuests /> : <Live workspace={workspace} />;
}

/** In the address of who wants to see no touchpoints. */
const noMap = 'none';

/** Which maps there are is known first, since events are heard together with the touchpoints of one. */
function Live({ workspace }: { workspace: Workspace }) {
  const { t } = useWords();
  const { data, error } = useQuery(mapsQuery(workspace.id));
  return (
    <>
      <WorkspaceSwitch to="/w/$workspace/live" />
      <Page title={t('live.title')} lead={t('live.lead')}>
        {data || error ? (
          <Arriving key={workspace.id} workspace={workspace} maps={data?.maps ?? []} />
        ) : (
          <Loading />
        )}
      </Page>
    </>
  );
}

/**
 * The map whose touchpoints are shown stands in the address; without one it is the measured one that
 * was changed last, so that one sees at once which touchpoint an event belongs to.
 */
function Arriving({ workspace, maps }: { workspace: Workspace; maps: readonly MapSummary[] }) {
  const { t } = useWords();
  const isOwner = useMayIn('owner');
  const isConnectable = isOwner && !workspace.demo;
  const { map: asked } = useSearch({ from: '/signed-in/w/$workspace/live' });
  const [first] = useState(() => (maps.find(isMeasured) ?? maps[0])?.id);
  const map = asked === noMap ? undefined : (asked ?? first);
  const live = useLive(workspace.id, map);
  const state = stateOf(live);
  return (
    <>
      <div className="flex min-h-12 flex-wrap items-center gap-x-5 gap-y-2 border-b border-line py-2">
        <p role="status" className={state === 'broken' ? 'text-loss' : 'text-ink2'}>
          {t(`live.${state}`)}
          {state === 'opening' && ' …'}
          {live.paused && live.aside > 0 && `; ${t('live.waiting', { n: live.aside })}`}
        </p>
        {maps.length > 0 && <MapChoice maps={maps} map={map} />}
        <div className="flex gap-2 sm:ml-auto">
          <Button onClick={() => live.setPaused(!live.paused)}>
            {t(live.paused ? 'live.resume' : 'live.pause')}
          </Button>
          <Button disabled={live.shown.length === 0} onClick={live.clear}>
            {t('live.clear')}
          </Button>
        </div>
      </div>
      {live.shown.length > 0 ? (
        <LiveTable
          events={live.shown}
          workspace={workspace.id}
          map={map}
          timeZone={workspace.timeZone}
        />
      ) : (
        <section className="pt-7">
          <h2 className="text-[20px]">{t('live.empty')}</h2>
          <p className="mt-1 mb-5 max-w-160 text-ink2">
            {t(workspace.demo ? 'live.demo' : isOwner ? 'live.empty.text' : 'live.empty.others')}
          </p>
          {isConnectable && <ConnectPart workspace={workspace.id} />}
        </section>
      )}
    </>
  );
}

/** Until the line is open it does not say that it listens: what arrives meanwhile is not heard. */
function stateOf({ broken, paused, opened }: ReturnType<typeof useLive>) {
  if (broken) return 'broken';
  if (paused) return 'paused';
  return opened ? 'listening' : 'opening';
}

const isMeasured = ({ state, measured }: MapSummary) => state === 'as-is' && measured > 0;

/** Who was let into single maps hears nothing of the workspace they are in. */
function NotForGuests() {
  const { t } = useWords();
  return (
    <Page title={t('live.title')}>
      <Elsewhere>{t('live.guest')}</Elsewhere>
    </Page>
  );
}

function MapChoice({
  maps,
  map = noMap,
}: {
  maps: readonly MapSummary[];
  map: string | undefined;
}) {
  const { t, say } = useWords();
  const id = useId();
  const navigate = useNavigate({ from: '/w/$workspace/live' });
  return (
    <label htmlFor={id} className="flex min-w-0 items-center gap-2 text-ink2 max-sm:w-full">
      <span className="shrink-0">{t('live.map')}</span>
      <Select
        id={id}
        className="min-w-0 max-sm:grow"
        value={map}
        onChange={({ target }) => void navigate({ search: { map: target.value }, replace: true })}
      >
        {maps.map(({ id, title }) => (
          <option key={id} value={id}>
            {say(title) || t('maps.untitled')}
          </option>
        ))}
        <option value={noMap}>{t('live.map.none')}</option>
      </Select>
    </label>
  );
}
