import type { JourneyMap, Stage } from '@waymark/model';
import { useWords } from '../../language.tsx';
import { PhoneLanes } from '../lanes/phone-lanes.tsx';
import { richText } from '../lanes/rich-text.tsx';
import type { Reading } from '../reading/reading.ts';
import { undrawnIds } from '../sheet/undrawn.ts';
import { PhoneTouchpoint } from './phone-touchpoint.tsx';

/** One stage to read: its name, how many came by, a thought, and its touchpoints along the thread. */
export function PhoneStage({
  map,
  stage,
  reading,
  branched,
  most,
  selected,
  onOpen,
}: {
  map: JourneyMap;
  stage: Stage;
  reading: Reading | null;
  /** Touchpoints whose leavers are counted at a touchpoint of their own. */
  branched: ReadonlyMap<string, string>;
  most: number;
  selected: string | null;
  onOpen: (id: string) => void;
}) {
  const { t, say } = useWords();
  const own = map.touchpoints
    .filter((it) => it.stage === stage.id)
    .sort((a, b) => Number(b.onstage) - Number(a.onstage) || a.row - b.row);
  const visits = own.reduce((sum, it) => sum + (reading?.touchpoints.get(it.id)?.visits ?? 0), 0);
  const undrawn = undrawnIds(map, reading);
  const texts = (kind: string) => {
    const lanes = new Set(map.lanes.filter((lane) => lane.kind === kind).map((lane) => lane.id));
    const cells = map.cells.filter((cell) => lanes.has(cell.lane) && cell.stage === stage.id);
    return cells.map((cell) => say(cell.text));
  };
  const thoughts = texts('thinking');
  return (
    <section
      aria-label={say(stage.name)}
      className="[contain-intrinsic-size:auto_320px] [content-visibility:auto]"
    >
      <h2 className="mt-4.5 mb-1 flex items-baseline justify-between gap-3 text-[17px] font-[560]">
        {say(stage.name) || t('map.unnamed')}
        {reading && visits > 0 && (
          <span className="font-sans text-[12.5px] font-normal text-ink2">
            {t('map.phone.visits', { n: visits })}
          </span>
        )}
      </h2>
      {thoughts.map((text) => (
        <p key={text} className="mb-1.5 font-serif text-[15px] text-ink2">
          {richText(/^[“"]/.test(text) ? text : t('map.quote', { text }))}
        </p>
      ))}
      <ul>
        {own.map((it) => (
          <PhoneTouchpoint
            key={it.id}
            map={map}
            touchpoint={it}
            reading={reading}
            most={most}
            undrawn={undrawn.has(it.id)}
            isBranched={branched.has(it.id)}
            selected={selected === it.id}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {own.length === 0 && <p className="border-t border-line py-2 text-ink2">{t('map.none')}</p>}
      <PhoneLanes map={map} stage={stage} reading={reading} />
    </section>
  );
}
