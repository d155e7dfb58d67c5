import type { JourneyMap } from '@waymark/model';
import { beyondLimits, type Pasted } from '../clipboard/limits.ts';
import { duplicateCell } from '../commands/commands.ts';
import { keyOf, type PartKey, partOf } from '../selection/part.ts';

/** The map with a second one of each cell right after it. */
export function copyCells(map: JourneyMap, keys: readonly PartKey[], newId: () => string): Pasted {
  let now = map;
  const made: PartKey[] = [];
  for (const key of keys) {
    const part = partOf(key);
    if (part?.kind !== 'cell') continue;
    const copy = newId();
    const next = duplicateCell(now, { id: part.id, copy });
    if (next === now) {
      const refused = beyondLimits(now) ?? ({ key: 'clipboard.most', params: {} } as const);
      return { refused };
    }
    now = next;
    made.push(keyOf({ kind: 'cell', id: copy }));
  }
  return { map: now, keys: made };
}
