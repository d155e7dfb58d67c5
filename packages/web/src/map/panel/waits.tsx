import type { CloseupAnswer } from '@waymark/model';
import { useWords } from '../../language.tsx';
import { partHead } from './part-head.ts';

const size = { width: 278, height: 66, floor: 48 };

/** How long people had waited since the touchpoint before: few in seconds, many in days, or both. */
export function Waits({ waits, median }: { waits: CloseupAnswer['waits']; median: number | null }) {
  const { t, duration, number, share } = useWords();
  const first = waits.findIndex((it) => it.count > 0);
  const last = waits.findLastIndex((it) => it.count > 0);
  const kept = first < 0 ? [] : waits.slice(first, last + 1);
  const all = kept.reduce((sum, it) => sum + it.count, 0);
  if (all === 0 || kept.length < 2) return null;
  const most = Math.max(...kept.map((it) => it.count));
  const step = size.width / kept.length;
  const at = median === null ? -1 : kept.findIndex((it) => median < it.toSeconds);
  return (
    <section>
      <div className="flex items-baseline justify-between gap-2">
        <h3 className={partHead}>{t('map.waits')}</h3>
        {median !== null && (
          <span className="text-[11.5px] whitespace-nowrap text-ink2">
            {t('map.waits.half', { median: duration(median) })}
          </span>
        )}
      </div>
      <svg
        role="img"
        aria-label={t('map.waits.said', {
          from: duration(kept[0]?.fromSeconds ?? 0),
          to: duration(kept.at(-1)?.toSeconds ?? 0),
          median: duration(median ?? 0),
        })}
        viewBox={`0 0 ${size.width} ${size.height}`}
        className="w-full overflow-visible"
      >
        {kept.map((it, i) => {
          const height = Math.max(it.count > 0 ? 1 : 0, (it.count / most) * (size.floor - 6));
          return (
            <g key={it.fromSeconds}>
              <rect
                x={i * step + 0.75}
                y={size.floor - height}
                width={Math.max(1, step - 1.5)}
                height={height}
                fill="var(--flow)"
                fillOpacity={i === at ? 0.9 : 0.5}
              />
              <rect
                x={i * step}
                y={0}
                width={step}
                height={size.floor}
                fill="transparent"
                data-tip={t('map.waits.tip', {
                  from: duration(it.fromSeconds),
                  to: duration(it.toSeconds),
                  n: number(it.count),
                  share: share(it.count / all),
                })}
              />
            </g>
          );
        })}
        <line x1={0} x2={size.width} y1={size.floor} y2={size.floor} stroke="var(--line)" />
        <text x={0} y={62} fontSize="10.5" fill="var(--ink2)">
          {duration(kept[0]?.fromSeconds ?? 0)}
        </text>
        <text x={size.width} y={62} textAnchor="end" fontSize="10.5" fill="var(--ink2)">
          {duration(kept.at(-1)?.toSeconds ?? 0)}
        </text>
      </svg>
    </section>
  );
}
