import { useWords } from '../../language.tsx';
import type { Crossing } from './blueprint.ts';

/** A line of the blueprint between two lanes, with its name. */
export function BlueprintLine({ lines, outwards }: Crossing) {
  const { t, list } = useWords();
  const names = lines.map((line) => t(`lanes.line.${line}`));
  const hides = lines.includes('visibility') && !outwards;
  return (
    <p className="flex items-center gap-2.5 pt-1 text-[11px] text-ink3 after:flex-1 after:border-t-[1.5px] after:border-dashed after:border-ink3/55">
      <span className="sticky left-0 bg-paper pr-1">
        {list(names)}
        {hides && `: ${t('map.behind')}`}
      </span>
    </p>
  );
}
