import { partOf } from '../selection/part.ts';
import type { Here } from './command.ts';

/** A letter typed on an empty place begins a text there; answers whether it did. */
export function typeInto({ at, selection }: Here, letter: string): boolean {
  const part = partOf(at);
  if (!at || !part) return false;
  const isEmpty = part.kind === 'place' || part.kind === 'spot' || part.kind === 'end';
  if (!isEmpty) return false;
  selection.edit(at, letter);
  return true;
}
