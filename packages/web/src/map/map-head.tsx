import { memo } from 'react';
import { StateSwitch } from '../gap/state-switch.tsx';
import type { MapSearch } from '../question-url.ts';
import type { Steps } from './editing/steps-back.tsx';
import { MapTitle } from './map-title.tsx';
import { MapTools } from './map-tools.tsx';
import type { Measuring } from './reading/use-measure.ts';
import type { About } from './use-about.ts';

export interface MapHeadProps {
  workspace: string;
  mapId: string;
  map: About;
  steps: Steps;
  measuring: Measuring;
  search: MapSearch;
  tidy: () => void;
}

/** What stands above the question: title, tools, and the other map; what is drawn leaves it as it is. */
export const MapHead = memo(function MapHead({ map, ...tools }: MapHeadProps) {
  const { workspace, mapId } = tools;
  return (
    <MapTitle map={map} beside={<StateSwitch workspace={workspace} mapId={mapId} map={map} />}>
      <MapTools map={map} {...tools} />
    </MapTitle>
  );
});
