import type { JourneyMap } from '@waymark/model';
import type { KeyboardEvent } from 'react';
import { moveTouchpoint, removeTouchpoint, swapRows } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import type { Frame } from '../layout/frame.ts';
import { isWay, neighbourOf, type Way } from './neighbours.ts';

export interface CanvasKeys {
  map: JourneyMap;
  frame: Frame;
  /** Moves the focus to a touchpoint, after the next drawing. */
  reach: (id: string) => void;
  rename: (id: string) => void;
  connect: (id: string) => void;
  add: (stage: string, row: number) => void;
  removed: (id: string) => void;
}

/**
 * What the keyboard does on the sheet: arrows go from touchpoint to touchpoint, with Alt they move
 * it; F2 renames, Delete removes, C connects, Insert adds one beneath.
 */
export function useCanvasKeys(keys: CanvasKeys) {
  const hand = useHand();
  const { map, frame } = keys;
  return (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    const id = target?.dataset.touchpoint;
    if (id === undefined || event.ctrlKey || event.metaKey) return;
    const it = map.touchpoints.find((touchpoint) => touchpoint.id === id);
    if (!it) return;
    const handled = () => event.preventDefault();
    if (isWay(event.key)) {
      handled();
      if (!event.altKey) return keys.reach(neighbourOf(frame, id, event.key));
      move(id, event.key);
      return keys.reach(id);
    }
    if (event.altKey) return;
    if (event.key === 'F2') {
      handled();
      keys.rename(id);
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      handled();
      const up = neighbourOf(frame, id, 'ArrowUp');
      const next = up !== id ? up : neighbourOf(frame, id, 'ArrowDown');
      hand.edit((now) => removeTouchpoint(now, { id }));
      keys.removed(id);
      keys.reach(next !== id ? next : neighbourOf(frame, id, 'ArrowLeft'));
    }
    if (event.key === 'c' || event.key === 'C') {
      handled();
      keys.connect(id);
    }
    if (event.key === 'Insert' || event.key === '+') {
      handled();
      keys.add(it.stage, it.row + 1);
    }
  };

  function move(id: string, way: Way) {
    const box = frame.boxes.get(id);
    if (!box) return;
    if (way === 'ArrowUp' || way === 'ArrowDown') {
      const row = box.row + (way === 'ArrowDown' ? 1 : -1);
      const beside = [...frame.boxes.values()].find(
        (other) => other.column === box.column && other.row === row,
      );
      hand.edit((now) => {
        if (beside) return swapRows(now, { a: id, b: beside.id });
        const own = now.touchpoints.find((it) => it.id === id);
        const to = (own?.row ?? 0) + (way === 'ArrowDown' ? 1 : -1);
        return own && to >= 0 ? moveTouchpoint(now, { id, stage: own.stage, row: to }) : now;
      });
      return;
    }
    const stage = map.stages[box.column + (way === 'ArrowRight' ? 1 : -1)];
    if (!stage) return;
    hand.edit((now) => {
      const own = now.touchpoints.find((it) => it.id === id);
      return own ? moveTouchpoint(now, { id, stage: stage.id, row: own.row }) : now;
    });
  }
}
