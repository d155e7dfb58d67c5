import type { JourneyMap, Touchpoint } from '@waymark/model';
import { useWords } from '../../language.tsx';
import type { Words } from '../../words.ts';
import { feelingWord } from '../lanes/feeling-points.ts';
import type { Reading } from '../reading/reading.ts';
import { JourneyMark } from '../view/journey-mark.tsx';

const fill = { glad: 'bg-gain', 'so-so': 'bg-sheet', cross: 'bg-loss' } as const;

/** One touchpoint on the thread: how wide the thread is, how people feel, and the figures. */
export function PhoneTouchpoint({
  map,
  touchpoint: it,
  reading,
  most,
  undrawn,
  isBranched,
  selected,
  onOpen,
}: {
  map: JourneyMap;
  touchpoint: Touchpoint;
  reading: Reading | null;
  most: number;
  undrawn: boolean;
  /** Who left here is counted where they did nothing, and so not here too. */
  isBranched: boolean;
  selected: boolean;
  onOpen: (id: string) => void;
}) {
  const words = useWords();
  const { t, say, number, share, duration, list } = words;
  const own = reading?.touchpoints.get(it.id);
  const felt = map.emotions.find((emotion) => emotion.touchpoint === it.id)?.value;
  const word = felt === undefined ? null : feelingWord(felt);
  const blind = own?.unmeasured != null && own.journeys === 0;
  const facts = [...courseFacts(map, it, words), t(`channel.${it.channel}`)];
  if (own?.unmeasured && blind)
    facts.push(t(own.unmeasured.reason === 'no-rule' ? 'map.not-measured' : 'map.no-events'));
  else if (own?.isGoal) facts.push(t('map.goal'));
  else if (own?.goOn) facts.push(t('map.phone.go-on', { share: share(own.goOn) }));
  if (undrawn) {
    const from = (reading?.moves ?? [])
      .filter((move) => move.to === it.id && !move.arrow)
      .sort((a, b) => b.count - a.count)
      .slice(0, 2)
      .map((move) => say(map.touchpoints.find((other) => other.id === move.from)?.name));
    if (from.length > 0) facts.push(t('map.phone.from', { from: list(from) }));
  } else if (own && own.medianSeconds !== null && own.medianSeconds >= 60) {
    facts.push(t('map.phone.half', { time: duration(own.medianSeconds) }));
  }
  const width = Math.max(2, Math.round(((own?.journeys ?? 0) / most) * 11));
  return (
    <li
      className={`relative border-t ${undrawn ? 'border-t-[1.5px] border-dashed border-ghost' : 'border-line'}`}
    >
      <span
        aria-hidden="true"
        className={`absolute -bottom-px top-0 -translate-x-1/2 ${blind ? 'border-l border-dashed border-ink3' : 'bg-flow opacity-32'}`}
        style={{ left: 12.5, width: blind ? 0 : width }}
      />
      <span
        aria-hidden="true"
        className={`absolute top-3.5 left-[7px] size-[11px] rounded-full border-[1.6px] ${word === null ? 'border-ink3 bg-sheet' : `border-ink ${fill[word]}`}`}
      />
      <button
        type="button"
        data-touchpoint={it.id}
        aria-pressed={selected}
        className={`block w-full py-[9px] pl-[30px] text-left ${selected ? 'bg-hair' : ''}`}
        onClick={() => onOpen(it.id)}
      >
        {undrawn && (
          <span className="block text-[12.4px] font-[560] text-ghost">
            {t('map.nobody-drew-path')}
          </span>
        )}
        <span className="flex justify-between gap-2.5">
          <span lang={undefined} className="font-[560] hyphens-auto">
            {say(it.name) || t('map.unnamed')}
          </span>
          {own && !blind && (
            <span className="font-[540]">
              {reading?.exact ? '' : '≈ '}
              {number(own.journeys)}
            </span>
          )}
        </span>
        <span className="flex justify-between gap-2.5 text-[12.8px] text-ink2">
          <span>
            {facts.join(' · ')}
            {word && <span className="sr-only"> · {t(`map.feel.${word}`)}</span>}
          </span>
          {own && own.exits > 0 && !isBranched && it.scenario !== 'nothing' && (
            <span className="shrink-0 text-loss">
              {t('map.leave', { n: own.exits, count: number(own.exits) })}
            </span>
          )}
        </span>
      </button>
      {it.journey !== undefined && (
        <JourneyMark
          touchpoint={it.id}
          journey={it.journey}
          name={say(it.name)}
          className="top-8 right-0"
        />
      )}
    </li>
  );
}

/** What sets it apart on the way: it goes wrong, may be skipped, stands beside another, or goes on. */
function courseFacts(map: JourneyMap, it: Touchpoint, { t, say, list }: Words): string[] {
  const at = map.stages.findIndex((stage) => stage.id === it.stage);
  const more = map.stages.slice(at + 1, at + (it.span ?? 1)).map((stage) => say(stage.name));
  const isBeside =
    it.parallel !== undefined &&
    map.touchpoints.some(
      (other) => other.id !== it.id && other.stage === it.stage && other.parallel === it.parallel,
    );
  return [
    it.scenario === 'failure' && t('canvas.failure'),
    it.scenario === 'nothing' && t('canvas.nothing'),
    it.optional && t('canvas.optional'),
    isBeside && t('canvas.parallel.short'),
    more.length > 0 && t('canvas.phone.spans', { stages: list(more) }),
  ].filter((fact) => typeof fact === 'string');
}
