import { useMemo } from 'react';
import type { MapSearch } from '../question-url.ts';
import type { Command } from './keyboard/command.ts';
import { useCommands } from './keyboard/desk.tsx';
import { useSteady } from './sheet/use-steady.ts';

/** Goes to the other views of the open map by name, as the list of commands offers them. */
export function useWayCommands(search: MapSearch, setSearch: (next: MapSearch) => void): void {
  const show = useSteady((view: 'versions' | 'gap') => setSearch({ ...search, view }));
  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'versions',
        title: 'versions.open',
        group: 'map',
        reads: true,
        run: () => show('versions'),
      },
      {
        id: 'gap',
        title: 'gap.title',
        group: 'map',
        reads: true,
        when: ({ map }) => map.counterpart !== undefined,
        run: () => show('gap'),
      },
    ],
    [show],
  );
  useCommands(commands);
}
