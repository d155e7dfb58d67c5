import type { Persona } from '@waymark/model';
import { useWords } from '../../language.tsx';
import type { Curve } from '../commands/commands.ts';
import { useMayEdit } from '../editing/may-edit.tsx';
import { Menu } from '../editing/menu.tsx';
import { curveLook } from './curve-look.ts';
import { curveKey } from './feeling-points.ts';

/** Which curves there are, with their dashes and names; the pressed one is the one that is drawn on. */
export function CurveLegend({
  personas,
  curves,
  whose,
  pen,
  onPick,
}: {
  personas: readonly Persona[];
  curves: readonly Curve[];
  /** The one persona whose lane it is, or who alone is shown. */
  whose: string | undefined;
  pen: Curve;
  onPick: (curve: Curve) => void;
}) {
  const { t, say } = useWords();
  const mayEdit = useMayEdit();
  const nameOf = ({ persona, when }: Curve) => {
    const of = personas.find((it) => it.id === persona);
    const who = of ? say(of.name) || t('map.unnamed') : t('lanes.everybody');
    if (personas.length === 0 && when === undefined) return t('map.assumed');
    const isPlain = of === undefined && personas.length === 0;
    return when === 'to-be' ? (isPlain ? t('lanes.to-be') : `${who}, ${t('lanes.to-be')}`) : who;
  };
  const known = new Set(curves.map(curveKey));
  const shown = known.has(curveKey(pen)) ? curves : [pen, ...curves];
  const owners = whose === undefined ? [undefined, ...personas.map(({ id }) => id)] : [whose];
  const others = owners
    .flatMap((persona): Curve[] => [{ persona }, { persona, when: 'to-be' }])
    .filter((curve) => !shown.some((it) => curveKey(it) === curveKey(curve)));
  return (
    <div className="mt-0.5 flex flex-col items-start gap-0.5 text-[11px]/[1.25] font-normal">
      {shown.map((curve) => {
        const look = curveLook(curve, personas);
        const isPen = curveKey(curve) === curveKey(pen);
        const name = nameOf(curve);
        return (
          <button
            key={curveKey(curve)}
            type="button"
            disabled={!mayEdit || shown.length < 2}
            aria-pressed={isPen}
            {...(mayEdit && {
              'aria-label': t('lanes.draw-on', { name }),
              title: t('lanes.draw-on', { name }),
            })}
            className={`flex min-h-6 w-full shrink-0 items-center gap-1.5 rounded-[3px] pr-1 text-left enabled:hover:bg-hair pointer-coarse:min-h-11 ${isPen && shown.length > 1 ? 'font-[560] text-ink' : ''}`}
            onClick={() => onPick(curve)}
          >
            <svg aria-hidden="true" width="20" height="4" className="shrink-0">
              <line
                x2="20"
                y1="2"
                y2="2"
                stroke={look.stroke}
                strokeWidth={look.width}
                strokeDasharray={look.dashes}
              />
            </svg>
            <span className="min-w-0 hyphens-auto break-words">{name}</span>
          </button>
        );
      })}
      {mayEdit && others.length > 0 && (
        <Menu
          label={t('lanes.other-curve')}
          className="min-h-6 shrink-0 rounded-[3px] px-0.5 text-ink2 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 hover:underline focus-visible:opacity-100 pointer-coarse:min-h-11 pointer-coarse:opacity-100"
          items={others.map((curve) => ({ label: nameOf(curve), onPick: () => onPick(curve) }))}
        >
          + {t('lanes.curve')}
        </Menu>
      )}
    </div>
  );
}
