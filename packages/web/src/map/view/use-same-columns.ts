import { useState } from 'react';
import type { Column } from '../layout/columns.ts';

const isSame = (a: Column, b: Column | undefined): boolean =>
  a.stage === b?.stage && a.x === b.x && a.width === b.width && a.folded === b.folded;

/** The columns of before for as long as they stand where they stood. */
export function useSameColumns(now: readonly Column[]): readonly Column[] {
  const [kept, keep] = useState(now);
  if (kept.length === now.length && kept.every((it, i) => isSame(it, now[i]))) return kept;
  keep(now);
  return now;
}
