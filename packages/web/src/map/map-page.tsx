import { useEffect, useState, useSyncExternalStore } from 'react';
import { useWords } from '../language.tsx';
import { askForAll } from '../parts/later.ts';
import { Failed, Loading } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import type { MapSearch } from '../question-url.ts';
import { RoleProvider } from './editing/may-edit.tsx';
import { DraftProvider } from './editing/use-writing.ts';
import { type MapPageProps, OpenMap } from './open-map.tsx';
import { SelectionRoom } from './selection/selection.tsx';
import { PeopleProvider } from './together/people.tsx';
import type { OpenSharedMap } from './together/shared-map.ts';
import { useSharedMap } from './together/use-shared-map.ts';
import { usePhone } from './use-phone.ts';

export type { MapPageProps } from './open-map.tsx';

/** Opens the map; from then on what is on screen is what everybody who has it open draws. */
export function MapPage(props: MapPageProps) {
  const { t } = useWords();
  const { workspace, mapId, search } = props;
  const isPhone = usePhone();
  const [isAsked] = useState(() => asksForLanes(search));
  useEffect(() => {
    // What the address shows beside the map is not waited for once the map is there.
    if (isAsked) askForAll();
  }, [isAsked]);
  const { opening, again } = useSharedMap({
    ...{ workspace: workspace.id, map: mapId },
    isPatient: isPhone || asksForLanes(search),
  });
  if (opening.kind === 'open') {
    return <SharedPage {...props} shared={opening.shared} loadAgain={again} />;
  }
  if (opening.kind === 'failed') {
    return (
      <Page title={t('maps.map')}>
        <Failed error={opening.error} retry={again} />
      </Page>
    );
  }
  return (
    <div className="px-4 sm:px-6">
      <Loading />
    </div>
  );
}

/** Whether the address shows something of the lanes that may stand anywhere in them. */
function asksForLanes({ open, talk, view, persona, as, hide }: MapSearch): boolean {
  return [open, talk, view, persona, as, hide].some((it) => it !== undefined);
}

function SharedPage(props: MapPageProps & { shared: OpenSharedMap; loadAgain: () => void }) {
  const { shared } = props;
  const role = useSyncExternalStore(shared.subscribe, () => shared.view().role);
  return (
    <RoleProvider value={role}>
      <PeopleProvider value={shared.people}>
        <DraftProvider value={shared.draft}>
          <SelectionRoom>
            <OpenMap {...props} />
          </SelectionRoom>
        </DraftProvider>
      </PeopleProvider>
    </RoleProvider>
  );
}
