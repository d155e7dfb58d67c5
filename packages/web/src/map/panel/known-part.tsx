import type { Cell, JourneyMap, Lane, Touchpoint } from '@waymark/model';
import { laneFacts } from '@waymark/model';
import { useWords } from '../../language.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { cellForms } from '../lanes/forms/forms.ts';
import { MapFacts } from '../lanes/map-facts.tsx';
import type { Reading } from '../reading/reading.ts';
import { AddKnown } from './add-known.tsx';
import { KnownCell } from './known-cell.tsx';
import { KnownFeelings } from './known-feelings.tsx';
import { KnownMarks } from './known-marks.tsx';
import { partHead } from './part-head.ts';

/** What is known of a touchpoint, lane by lane, and a quick way to add to it. */
export function KnownPart({
  map,
  touchpoint,
  reading,
}: {
  map: JourneyMap;
  touchpoint: Touchpoint;
  reading: Reading | null;
}) {
  const { t, say } = useWords();
  const mayEdit = useMayEdit();
  const laneName = (lane: Lane) => {
    const persona = map.personas.find((it) => it.id === lane.persona);
    const name = say(lane.name) || t(`map.lane.${lane.kind}`);
    return persona ? `${name} · ${say(persona.name)}` : name;
  };
  const known = knownOf(map, touchpoint.id);
  const writable = map.lanes.filter(({ kind }) =>
    ['text', 'chips'].includes(laneFacts(kind).holds),
  );
  const adds = mayEdit && writable.length > 0;
  const felt = map.emotions.filter((it) => it.touchpoint === touchpoint.id);
  const scales = map.lanes.filter(({ kind }) => laneFacts(kind).holds === 'scale');
  const markOn = (lane: Lane) =>
    map.cells.find((it) => it.lane === lane.id && it.touchpoint === touchpoint.id) ?? null;
  const isMarked = scales.some((lane) => markOn(lane) !== null);
  const isAsked = mayEdit && writable.length + scales.length > 0;
  if (known.length + felt.length === 0 && !isMarked && !isAsked) return null;
  return (
    <MapFacts touchpoints={map.touchpoints} reading={reading}>
      <section aria-label={t('map.known')} className="mt-4">
        <h3 className={partHead}>{t('map.known')}</h3>
        <dl>
          {felt.length > 0 && <KnownFeelings felt={felt} personas={map.personas} />}
          {known.map(({ lane, cells }) => (
            <Known key={lane.id} name={laneName(lane)} lane={lane} cells={cells} />
          ))}
        </dl>
        {scales.map((lane) => (
          <KnownMarks
            key={lane.id}
            lane={lane}
            name={laneName(lane)}
            touchpoint={touchpoint}
            cell={markOn(lane)}
          />
        ))}
        {adds && <AddKnown touchpoint={touchpoint} lanes={writable} nameOf={laneName} />}
      </section>
    </MapFacts>
  );
}

/** The lanes that hold something about a touchpoint, with what they hold. */
function knownOf(map: JourneyMap, touchpoint: string): { lane: Lane; cells: Cell[] }[] {
  const own = map.cells.filter((cell) => cell.touchpoint === touchpoint);
  return map.lanes.flatMap((lane) => {
    const cells = own.filter((cell) => cell.lane === lane.id);
    return cells.length > 0 && cellForms[laneFacts(lane.kind).holds] ? [{ lane, cells }] : [];
  });
}

function Known({ name, lane, cells }: { name: string; lane: Lane; cells: Cell[] }) {
  const form = cellForms[laneFacts(lane.kind).holds];
  if (!form) return null;
  return (
    <div className="border-t border-hair py-1">
      <dt className="text-[11.5px] text-ink2">{name}</dt>
      <dd>
        {cells.map((cell) => (
          <KnownCell key={cell.id} lane={lane} cell={cell} form={form} label={name} />
        ))}
      </dd>
    </div>
  );
}
