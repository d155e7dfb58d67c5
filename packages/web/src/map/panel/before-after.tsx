import type { CloseupAnswer, JourneyMap } from '@waymark/model';
import { useWords } from '../../language.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { partHead } from './part-head.ts';

interface Props {
  map: JourneyMap;
  closeup: CloseupAnswer;
  onAdopt: (from: string, to: string) => void;
  onOpen: (id: string) => void;
}

/** Where people came from and where they went, most of them first; undrawn ways can be drawn here. */
export function BeforeAfter(props: Props) {
  const { t } = useWords();
  const { closeup } = props;
  return (
    <>
      <h3 className={partHead}>{t('map.before')}</h3>
      <Bars {...props} rows={closeup.before} way="before" />
      <h3 className={partHead}>{t('map.after')}</h3>
      <Bars {...props} rows={closeup.after} way="after" />
    </>
  );
}

const most = 6;

function Bars({
  map,
  closeup,
  rows,
  way,
  onAdopt,
  onOpen,
}: Props & { rows: CloseupAnswer['before']; way: 'before' | 'after' }) {
  const { t, say, share, number } = useWords();
  const mayEdit = useMayEdit();
  const all = rows.reduce((sum, row) => sum + row.count, 0);
  const sorted = rows.toSorted((a, b) => b.count - a.count);
  const rest = sorted.slice(most).reduce((sum, row) => sum + row.count, 0);
  const top = Math.max(1, sorted[0]?.count ?? 1);
  const self = closeup.touchpoint.id;
  const name = (id: string | null) => {
    if (id === null) return t(way === 'before' ? 'map.came-in' : 'map.left');
    return say(map.touchpoints.find((it) => it.id === id)?.name) || t('map.unnamed');
  };
  const isDrawn = (id: string | null) =>
    id === null ||
    map.arrows.some((it) =>
      way === 'before' ? it.from === id && it.to === self : it.from === self && it.to === id,
    );
  // One scale for all bars, with room for the words behind those that can be drawn.
  const room = sorted.slice(0, most).every((row) => isDrawn(row.touchpoint)) ? 0 : 58;
  if (all === 0) return <p className="text-ink2">{t('map.nobody')}</p>;
  return (
    <ul>
      {sorted.slice(0, most).map(({ touchpoint, count }) => {
        const from = way === 'before' ? touchpoint : self;
        const to = way === 'before' ? self : touchpoint;
        const drawn = isDrawn(touchpoint);
        const colour =
          touchpoint === null && way === 'after' ? 'bg-loss' : drawn ? 'bg-flow' : 'bg-ghost';
        return (
          <li
            key={touchpoint}
            className="grid min-h-6 grid-cols-[132px_1fr_auto] items-center gap-2"
            data-tip={`${name(touchpoint)}\n${t('map.moves', { n: count })}`}
          >
            {touchpoint === null ? (
              <span className="truncate text-ink2">{name(null)}</span>
            ) : (
              <button
                type="button"
                className="min-h-6 truncate text-left hover:underline"
                onClick={() => onOpen(touchpoint)}
              >
                {name(touchpoint)}
              </button>
            )}
            <span className="flex items-center gap-1.5">
              <span
                aria-hidden="true"
                className={`h-[9px] shrink-0 opacity-55 ${colour}`}
                style={{ width: `calc((100% - ${room}px) * ${count / top})` }}
              />
              {mayEdit && !drawn && from !== null && to !== null && (
                <button
                  type="button"
                  className="-ml-1 min-h-6 shrink-0 rounded-[3px] px-1 text-[11px] whitespace-nowrap text-ghost underline decoration-dashed underline-offset-2"
                  onClick={() => onAdopt(from, to)}
                >
                  {t('map.adopt')}
                  <span className="sr-only">: {name(touchpoint)}</span>
                </button>
              )}
            </span>
            <span className="min-w-11 text-right whitespace-nowrap">{share(count / all)}</span>
          </li>
        );
      })}
      {rest > 0 && (
        <li className="grid min-h-6 grid-cols-[132px_1fr_auto] items-center gap-2 text-ink2">
          <span>{t('map.others', { n: sorted.length - most })}</span>
          <span>{number(rest)}</span>
          <span className="min-w-11 text-right whitespace-nowrap">{share(rest / all)}</span>
        </li>
      )}
    </ul>
  );
}
