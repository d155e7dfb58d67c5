import { useWords } from '../../language.tsx';
import type { TouchpointReading } from '../reading/reading.ts';

/** Every figure there is about the touchpoint, for those who want them all. */
export function FigureTable({
  reading: it,
  hasGoal,
}: {
  reading: TouchpointReading;
  hasGoal: boolean;
}) {
  const { t, number, share, duration } = useWords();
  const time = (seconds: number | null) => (seconds === null ? '–' : duration(seconds));
  const rows = [
    [t('map.figure.journeys'), number(it.journeys)],
    [t('map.figure.visits'), number(it.visits)],
    [t('map.figure.repeats'), number(it.repeats)],
    [t('map.figure.entries'), number(it.entries)],
    [t('map.figure.exits'), number(it.exits)],
    [t('map.figure.median'), time(it.medianSeconds)],
    [t('map.figure.p90'), time(it.p90Seconds)],
    ...(hasGoal ? [[t('map.figure.goal'), it.goalShare === null ? '–' : share(it.goalShare)]] : []),
  ];
  return (
    <details className="mt-3 border-t border-line pt-2">
      <summary className="text-[12.5px] font-[600] pointer-coarse:py-3.5">
        {t('map.figures')}
      </summary>
      <table className="mt-1 w-full">
        <tbody>
          {rows.map(([what, figure]) => (
            <tr key={what} className="border-b border-hair">
              <th scope="row" className="py-1 text-left font-normal text-ink2">
                {what}
              </th>
              <td className="py-1 text-right" data-figure={what}>
                {figure}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
