import type { JourneyMap } from '@waymark/model';
import { Fragment, memo, useMemo } from 'react';
import { Say, useWords } from '../../language.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { phaseRuns } from '../layout/columns.ts';
import { withNothing } from '../layout/nothing.ts';
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
  const { t, say } = useWords();
  const mayEdit = useMayEdit();
  const { reading: drawn, branched } = useMemo(
    () => (reading ? withNothing(map, reading) : { reading: null, branched: nowhere }),
    [map, reading],
  );
  const phases = useMemo(
    () => new Map(phaseRuns(map).map((run) => [map.stages[run.first]?.id, run.phase])),
    [map],
  );
  const nameOf = (phase: string | undefined) =>
    say(map.phases.find((it) => it.id === phase)?.name) || t('map.unnamed');
  const most = useMemo(
    () => Math.max(1, ...[...(reading?.touchpoints.values() ?? [])].map((it) => it.journeys)),
    [reading],
  );
  return (
    <div>
      {reading?.exact && <Leak map={map} reading={reading} onOpen={onOpen} />}
      {map.stages.map((stage) => (
        <Fragment key={stage.id}>
          {phases.has(stage.id) && (
            <p className="mt-5 border-b border-ink2 pb-0.5 text-[12.8px] font-[560] text-ink2">
              {t('canvas.phone.phase', { name: nameOf(phases.get(stage.id)) })}
            </p>
          )}
          <PhoneStage
            map={map}
            stage={stage}
            reading={drawn}
            branched={branched}
            most={most}
            selected={selected}
            onOpen={onOpen}
          />
        </Fragment>
      ))}
      {map.stages.length === 0 && <p className="py-6 text-ink2">{t('map.phone.empty')}</p>}
      {mayEdit && <p className="py-5 text-[12.8px] text-ink2">{t('map.phone.edit')}</p>}
    </div>
  );
});

const nowhere: ReadonlyMap<string, string> = new Map();

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
        n={leak.journeys}
        with={{
          what: <b className="font-[600]">{t('map.leak.what', { name: say(it.name) })}</b>,
          n: number(leak.journeys),
          left: number(leak.exits),
          share: share(leak.journeys > 0 ? leak.exits / leak.journeys : 0),
        }}
      />
    </button>
  );
}
