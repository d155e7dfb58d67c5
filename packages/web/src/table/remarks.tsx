import type { Answer, JourneyMap } from '@waymark/model';
import { useWords } from '../language.tsx';

/** What the numbers leave out or count only once. */
export function Remarks({ map, answer }: { map: JourneyMap; answer: Answer }) {
  const { t, say } = useWords();
  const names = new Map(map.touchpoints.map((it) => [it.id, say(it.name)]));
  return (
    <ul className="mt-7 max-w-200 space-y-1 text-ink2">
      {answer.unmatched > 0 && <li>{t('table.unmatched', { n: answer.unmatched })}</li>}
      {answer.overlaps.map(({ first, second, events }) => (
        <li key={`${first} ${second}`}>
          {t('table.overlap', {
            n: events,
            first: names.get(first) ?? first,
            second: names.get(second) ?? second,
          })}
        </li>
      ))}
    </ul>
  );
}
