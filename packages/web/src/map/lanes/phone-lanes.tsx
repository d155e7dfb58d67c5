import { type Cell, type JourneyMap, type Lane, laneFacts, type Stage } from '@waymark/model';
import { useWords } from '../../language.tsx';
import type { Reading } from '../reading/reading.ts';
import { cellForms } from './forms/forms.ts';
import { MapFacts } from './map-facts.tsx';
import { richText } from './rich-text.tsx';

/** What a phone says above and beneath the touchpoints of a stage; the rest is unfolded when asked for. */
const inSight: readonly Lane['kind'][] = ['thinking', 'pains'];

/** What stands in the lanes under one stage, to read: the pains, then whatever else there is. */
export function PhoneLanes({
  map,
  stage,
  reading,
}: {
  map: JourneyMap;
  stage: Stage;
  reading: Reading | null;
}) {
  const { t, say } = useWords();
  const here = map.cells.filter((cell) => cell.stage === stage.id);
  const filled = map.lanes.flatMap((lane) => {
    const cells = here.filter((cell) => cell.lane === lane.id);
    return cells.length > 0 ? [{ lane, cells }] : [];
  });
  const pains = filled.filter(({ lane }) => lane.kind === 'pains').flatMap(({ cells }) => cells);
  const rest = filled.filter(({ lane }) => !inSight.includes(lane.kind) && isReadable(lane));
  return (
    <MapFacts touchpoints={map.touchpoints} reading={reading}>
      {pains.map((cell) => (
        <div key={cell.id} className="border-t border-line py-2 text-[12.8px] text-ink2">
          <span className="font-[560] text-ink">{t('map.lane.pains')}:</span>{' '}
          {richText(say(cell.text))}
        </div>
      ))}
      {rest.length > 0 && (
        <details className="border-t border-line">
          <summary className="flex min-h-11 items-center text-[12.8px] text-ink2 marker:content-none">
            {t('lanes.phone.more', { n: rest.length })} ▾
          </summary>
          <dl className="pb-3 text-[13.4px]">
            {rest.map(({ lane, cells }) => (
              <div
                key={lane.id}
                className="grid grid-cols-[6.2rem_1fr] gap-x-3 border-t border-hair py-1.5"
              >
                <dt className="text-[12px] text-ink2 hyphens-auto">
                  {say(lane.name) || t(`map.lane.${lane.kind}`)}
                </dt>
                <dd className="flex min-w-0 flex-wrap gap-x-2 gap-y-1">
                  {cells.map((cell) => (
                    <Told key={cell.id} lane={lane} cell={cell} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </MapFacts>
  );
}

const isReadable = ({ kind }: Lane): boolean =>
  cellForms[laneFacts(kind).holds] !== undefined || laneFacts(kind).holds === 'scale';

function Told({ lane, cell }: { lane: Lane; cell: Cell }) {
  const { t } = useWords();
  const form = cellForms[laneFacts(lane.kind).holds];
  if (!form) return t('lanes.of-five', { n: cell.value ?? 0 });
  return (
    <div className={form.inline ? '' : 'w-full min-w-0'}>
      <form.Show cell={cell} lane={lane} />
    </div>
  );
}
