import type { CaseKind, CloseupAnswer } from '@waymark/model';
import { useWords } from '../../language.tsx';
import { partHead } from './part-head.ts';

const size = { width: 278, height: 84, left: 2, right: 2, top: 16, bottom: 16 };

/** How many came, day by day or week by week, on a scale that begins at nothing. */
export function OverTime({ over, by }: { over: CloseupAnswer['over']; by: CaseKind }) {
  const { t, day, number } = useWords();
  const { points, step } = over;
  if (points.length < 2) return null;
  const most = Math.max(1, ...points.map((it) => it.journeys));
  const inner = size.width - size.left - size.right;
  const floor = size.height - size.bottom;
  const x = (i: number) => size.left + (i * inner) / (points.length - 1);
  const y = (value: number) => floor - (value / most) * (floor - size.top);
  const line = points.map((it, i) => `${i ? 'L' : 'M'}${r(x(i))},${r(y(it.journeys))}`).join(' ');
  const top = points.findIndex((it) => it.journeys === most);
  const first = points[0]?.day ?? '';
  const last = points.at(-1)?.day ?? '';
  const topX = x(top);
  const anchor = topX < 30 ? 'start' : topX > size.width - 30 ? 'end' : 'middle';
  return (
    <section>
      <h3 className={partHead}>{t(`map.over.${step}`, { who: t(`map.who.${by.kind}`) })}</h3>
      <svg
        role="img"
        aria-label={t('map.over.said', {
          first: day(first),
          last: day(last),
          most: number(most),
          top: day(points[top]?.day ?? ''),
        })}
        viewBox={`0 0 ${size.width} ${size.height}`}
        className="w-full overflow-visible"
      >
        <line x1={0} x2={size.width} y1={floor} y2={floor} stroke="var(--line)" />
        <path
          d={`${line} L${x(points.length - 1)},${floor} L${x(0)},${floor} Z`}
          fill="var(--flow)"
          fillOpacity="0.12"
        />
        <path d={line} fill="none" stroke="var(--ink)" strokeWidth="1.5" strokeLinejoin="round" />
        <text x={topX} y={y(most) - 5} textAnchor={anchor} fontSize="10.5" fill="var(--ink2)">
          {number(most)}
        </text>
        <text x={0} y={size.height - 3} fontSize="10.5" fill="var(--ink2)">
          {day(first)}
        </text>
        <text
          x={size.width}
          y={size.height - 3}
          textAnchor="end"
          fontSize="10.5"
          fill="var(--ink2)"
        >
          {day(last)}
        </text>
        {points.map((it, i) => (
          <rect
            key={it.day}
            x={x(i) - inner / points.length / 2}
            y={0}
            width={inner / points.length}
            height={floor}
            fill="transparent"
            data-tip={t(`map.over.tip.${step}`, {
              day: day(it.day, 'year'),
              n: it.journeys,
              visits: number(it.visits),
              exits: number(it.exits),
            })}
          />
        ))}
      </svg>
    </section>
  );
}

const r = (value: number): number => Math.round(value * 10) / 10;
