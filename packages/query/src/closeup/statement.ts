import type { CloseupAnswer, Statement } from '@waymark/model';
import { Bindings } from '../bindings.ts';
import { journeysText, placeOf, timeOf } from '../journey/journeys.ts';
import type { ResolvedQuestion, Slice } from '../journey/scope.ts';

export type OverStep = CloseupAnswer['over']['step'];
export type OverPoint = CloseupAnswer['over']['points'][number];

/** Visits, journeys and exits of one touchpoint for each day or week of the time zone, of one slice. */
export function compileOver(
  question: ResolvedQuestion,
  place: number,
  step: OverStep,
  timeZone: string,
  slice: Slice,
): Statement {
  const bindings = new Bindings(question.scope.texts);
  const zone = bindings.text(timeZone);
  const instant = `fromUnixTimestamp64Micro(toInt64(${timeOf('x')}), 'UTC')`;
  const day = step === 'day' ? `toDate(${instant}, ${zone})` : `toMonday(${instant}, ${zone})`;
  const visit = `if(${placeOf('x')} = ${place}, (toUInt32(${day}) + 1) * 2 + (i = length(a)), 0)`;
  const visits = `SELECT arrayFilter(v -> v != 0, arrayMap((x, i) -> ${visit}, a, arrayEnumerate(a))) AS visits FROM (${journeysText(question, slice, bindings)})`;
  const packed = `arrayMap((v, n) -> v * 2 + (n = 1), visits, arrayEnumerateUniq(arrayMap(v -> intDiv(v, 2), visits)))`;
  const text = `SELECT toString(toDate(intDiv(v, 4) - 1)) AS day, sum(n) AS visits,
  sumIf(n, bitAnd(v, 1) = 1) AS journeys, sumIf(n, bitAnd(v, 2) = 2) AS exits
FROM (SELECT arrayJoin(${packed}) AS v, count() AS n FROM (${visits}) GROUP BY v)
GROUP BY intDiv(v, 4) ORDER BY day`;
  return { text, params: bindings.params };
}

/** Adds the points of several slices day by day; `days` are those to show even when empty. */
export function sumPoints(
  slices: readonly (readonly OverPoint[])[],
  days: readonly string[],
): OverPoint[] {
  const sums = new Map<string, OverPoint>(
    days.map((day) => [day, { day, visits: 0, journeys: 0, exits: 0 }]),
  );
  for (const { day, visits, journeys, exits } of slices.flat()) {
    const sum = sums.get(day) ?? { day, visits: 0, journeys: 0, exits: 0 };
    sums.set(day, {
      day,
      visits: sum.visits + visits,
      journeys: sum.journeys + journeys,
      exits: sum.exits + exits,
    });
  }
  return [...sums.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}
