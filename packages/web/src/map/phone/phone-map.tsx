import type { JourneyMap } from '@waymark/model';
import { memo, useMemo } from 'react';
import { Say, useWords } from '../../language.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { biggestLeak } from '../reading/leak.ts';
import type { Reading } from '../reading/reading.ts';
import { PhoneStage } from './phone-stage.tsx';

/** The map read rather than drawn: where most leave, then stage by stage with the flow as a thread. */
export const PhoneMap = memo(function PhoneMap({
  map,
  reading,
  selected,
  onOpen,
}: {
  map: JourneyMap;
  reading: Reading | null;
  selected: string | null;
  onOpen: (id: string) => void;
}) {
  const { t } = useWords();
  const mayEdit = useMayEdit();
  const most = useMemo(
    () => Math.max(1, ...[...(reading?.touchpoints.values() ?? [])].map((it) => it.journeys)),
    [reading],
  );
  return (
    <div>
      {reading?.exact && <Leak map={map} reading={reading} onOpen={onOpen} />}
      {map.stages.map((stage) => (
        <PhoneStage
          key={stage.id}
          map={map}
          stage={stage}
          reading={reading}
          most={most}
          selected={selected}
          onOpen={onOpen}
        />
      ))}
      {map.stages.length === 0 && <p className="py-6 text-ink2">{t('map.phone.empty')}</p>}
      {mayEdit && <p className="py-5 text-[12.8px] text-ink2">{t('map.phone.edit')}</p>}
    </div>
  );
});

function Leak({
  map,
  reading,
  onOpen,
}: {
  map: JourneyMap;
  reading: Reading;
  onOpen: (id: string) => void;
}) {
  const { t, say, share, number } = useWords();
  const leak = biggestLeak(map, reading);
  const it = map.touchpoints.find((touchpoint) => touchpoint.id === leak?.id);
  if (!leak || !it) return null;
  return (
    <button
      type="button"
      className="mt-3 mb-1 block w-full border-l-3 border-loss bg-loss-bg px-3 py-2.5 text-left"
      onClick={() => onOpen(it.id)}
    >
      <Say
        k="map.leak"
        with={{
          what: <b className="font-[600]">{t('map.leak.what', { name: say(it.name) })}</b>,
          n: number(leak.exits),
          of: number(leak.journeys),
          share: share(leak.journeys > 0 ? leak.exits / leak.journeys : 0),
        }}
      />
    </button>
  );
}
