import { changeStates } from '@waymark/model';
import type { GapRow } from './gap.ts';

/** By stage is the order in which the gap is found; the others put what has nothing last. */
export const gapOrders = ['stage', 'owner', 'due', 'state'] as const;
export type GapOrder = (typeof gapOrders)[number];

export function inOrder(rows: readonly GapRow[], order: GapOrder): GapRow[] {
  if (order === 'stage') return [...rows];
  const value = ({ change }: GapRow): string => {
    if (order === 'state') return String(changeStates.indexOf(change?.state ?? 'open'));
    return change?.[order]?.toLocaleLowerCase() ?? '\u{10FFFF}';
  };
  return rows.toSorted((a, b) => value(a).localeCompare(value(b)) || 0);
}
