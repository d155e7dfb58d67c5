import type { Cell } from '@waymark/model';
import { memo } from 'react';
import { useWords } from '../../language.tsx';
import { editCell } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import type { CurveScale } from './curve-dot.tsx';
import type { Spot } from './feeling-points.ts';
import { ProvenDot } from './proven-dot.tsx';

/** How much is at stake at one touchpoint; Enter says what that rests on. */
export const ArcDot = memo(function ArcDot({
  lane,
  spot,
  name,
  cell,
  scale,
  onSet,
}: {
  lane: string;
  spot: Spot;
  name: string;
  cell: Cell | null;
  scale: CurveScale;
  onSet: (touchpoint: string, value: number | null) => void;
}) {
  const { t, number } = useWords();
  const hand = useHand();
  const value = cell?.value ?? null;
  const said = value === null ? t('map.feel.unknown') : t('lanes.of-five', { n: value });
  return (
    <ProvenDot
      {...{ lane, spot, said, value, scale, onSet }}
      label={t('lanes.arc.label', { name })}
      kept={cell}
      fill={cell?.evidence ? 'bg-ink2' : 'bg-sheet'}
      tip={{ first: `${name}\n${value === null ? said : number(value)}` }}
      onProve={(evidence) =>
        cell &&
        hand.edit(
          (map) => editCell(map, { id: cell.id, change: { evidence } }),
          `evidence ${cell.id}`,
        )
      }
    />
  );
});
