import type { Metric } from '@waymark/model';

const width = 64;
const height = 20;

/** How a figure went, as a line as small as a word; the target is the dashed one. */
export function Trend({ metric: { points, target } }: { metric: Metric }) {
  if (points.length < 2) return null;
  const values = points.map(({ value }) => value);
  const all = target === undefined ? values : [...values, target];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const days = points.map(({ date }) => Date.parse(date));
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const x = (day: number) => 2 + ((day - first) / Math.max(1, last - first)) * (width - 6);
  const y = (value: number) =>
    high === low ? height / 2 : 3 + ((high - value) / (high - low)) * (height - 6);
  const path = values.map((value, i) => `${i ? 'L' : 'M'}${x(days[i] ?? 0)},${y(value)}`).join('');
  return (
    <svg aria-hidden="true" width={width} height={height} className="mb-1 shrink-0">
      {target !== undefined && (
        <line x2={width} y1={y(target)} y2={y(target)} stroke="var(--ink3)" strokeDasharray="2 3" />
      )}
      <path d={path} fill="none" stroke="var(--ink2)" strokeWidth="1.4" />
      <circle cx={x(last)} cy={y(values.at(-1) ?? 0)} r="2.2" fill="var(--ink)" />
    </svg>
  );
}
