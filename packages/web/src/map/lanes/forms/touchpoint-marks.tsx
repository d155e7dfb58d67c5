import type { Cell } from '@waymark/model';
import { useWords } from '../../../language.tsx';
import { useTouchpointName } from '../map-facts.tsx';

/** How the touchpoints of a stage are marked, the heaviest first. */
export function TouchpointMarks({ cells }: { cells: readonly Cell[] }) {
  const inOrder = cells.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return (
    <ul className="pl-[8.5px] text-[11px]/[15px] text-ink2">
      {inOrder.map((cell) => (
        <TouchpointMark key={cell.id} cell={cell} />
      ))}
    </ul>
  );
}

function TouchpointMark({ cell: { touchpoint = '', value = 0 } }: { cell: Cell }) {
  const { t, number } = useWords();
  const name = useTouchpointName(touchpoint);
  if (name === undefined) return null;
  return (
    <li className="flex gap-1.5" title={`${name}: ${t('lanes.of-five', { n: value })}`}>
      <span className="w-3 shrink-0 text-right tabular-nums">{number(value)}</span>
      <span className="truncate">{name || t('map.unnamed')}</span>
    </li>
  );
}
