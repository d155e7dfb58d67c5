import { keyOf, partOf } from '../selection/part.ts';
import type { Here } from './command.ts';

/** A letter typed on an empty place begins a text there; answers whether it did. */
export function typeInto({ at, map, selection }: Here, letter: string): boolean {
  const part = partOf(at);
  if (!at || !part) return false;
  const isEmpty = part.kind === 'place' || part.kind === 'spot' || part.kind === 'end';
  if (isEmpty && keyOf(part) !== 'end:lanes') {
    selection.edit(at, letter);
    return true;
  }
  if (part.kind === 'stage') {
    const stage = map.stages.find((it) => it.id === part.id);
    if (stage?.name.en || stage?.name.nl) return false;
    selection.edit(at, letter);
    return true;
  }
  return false;
}
