import { useMemo } from 'react';
import type { Command, Here } from '../keyboard/command.ts';
import { useCommands } from '../keyboard/desk.tsx';
import { partOf } from '../selection/part.ts';
import { useSteady } from '../sheet/use-steady.ts';
import { useView } from './view.tsx';

/** On an empty place a sign that is typed begins a text there. */
const isNotTyping = ({ at }: Here): boolean => {
  const kind = partOf(at)?.kind;
  return kind !== 'place' && kind !== 'spot' && kind !== 'end';
};

/** Adds the ways to see more or less of the map to the keys and the palette. */
export function useViewCommands(zoom: (by: number) => void): void {
  const { setLevel } = useView();
  const closer = useSteady(() => zoom(1));
  const farther = useSteady(() => zoom(-1));
  const whole = useSteady(() => setLevel('all'));
  const commands = useMemo(() => {
    const common = { group: 'map', anywhere: true, reads: true, when: isNotTyping } as const;
    return [
      { ...common, id: 'zoom-in', title: 'canvas.keys.closer', keys: ['+', '='], run: closer },
      { ...common, id: 'zoom-out', title: 'canvas.keys.farther', keys: ['-'], run: farther },
      { ...common, id: 'zoom-all', title: 'canvas.keys.whole', keys: ['0'], run: whole },
    ] satisfies Command[];
  }, [closer, farther, whole]);
  useCommands(commands);
}
