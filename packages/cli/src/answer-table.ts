import type { Answer } from '@waymark/model';

const units: [string, number][] = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
];

/** A time as people read it: the largest unit of which there is one, with one decimal. */
function duration(seconds: number | null): string {
  if (seconds === null) return '–';
  const [unit, length] = units.find(([, size]) => seconds >= size) ?? ['s', 1];
  return `${(seconds / length).toFixed(1)} ${unit}`;
}

/** The answer as lines of text: what was asked, the touchpoints, the busiest moves, the gaps. */
export function answerTable(answer: Answer): string[] {
  const { question, touchpoints, moves } = answer;
  const names = new Map(touchpoints.map(({ id, name }) => [id, name]));
  const range = `${question.from ?? 'the beginning'} to ${question.to ?? 'now'} (${question.timeZone})`;
  return [
    `${answer.journeys} journeys by ${question.by.kind}, from ${range}`,
    '',
    ...columns(
      ['touchpoint', 'journeys', 'visits', 'repeats', 'entries', 'exits', 'median', '90 %', 'goal'],
      touchpoints.map((it) => [
        it.name,
        ...[it.journeys, it.visits, it.repeats, it.entries, it.exits].map(String),
        duration(it.medianSeconds),
        duration(it.p90Seconds),
        it.goalShare === null ? '–' : `${(it.goalShare * 100).toFixed(1)} %`,
      ]),
    ),
    '',
    ...columns(
      ['move', 'count', 'journeys', 'median', '90 %', ''],
      moves.map((it) => [
        `${names.get(it.from)} → ${names.get(it.to)}`,
        String(it.count),
        String(it.journeys),
        duration(it.medianSeconds),
        duration(it.p90Seconds),
        it.drawn ? '' : 'not drawn',
      ]),
    ),
    '',
    `${answer.unmatched} events fit no touchpoint.`,
    ...answer.unmeasured.map(
      (it) => `${names.get(it.id)}: ${reasons[it.reason]}${it.since ? ` since ${it.since}` : ''}.`,
    ),
    ...answer.overlaps.map(
      (it) =>
        `${it.events} events fit both ${names.get(it.first)} and ${names.get(it.second)}; they count at the first.`,
    ),
  ];
}

const reasons = {
  'no-rule': 'not measured, it has no rule',
  'no-events': 'not measured, no event ever fitted its rule',
  silent: 'silent',
} as const;

/** Rows under their heads, the first column to the left, the others to the right. */
function columns(heads: string[], rows: string[][]): string[] {
  const table = [heads, ...rows];
  const widths = heads.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)));
  return table.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
