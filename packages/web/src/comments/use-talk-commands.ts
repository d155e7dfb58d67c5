import { useMemo } from 'react';
import { useMay } from '../map/editing/may-edit.tsx';
import type { Command } from '../map/keyboard/command.ts';
import { useCommands } from '../map/keyboard/desk.tsx';
import { partOf } from '../map/selection/part.ts';
import type { Talk } from './talk.tsx';

/** Opens what is said about the part one stands on, or about the whole map, by key and by name. */
export function useTalkCommands(talk: Talk | null): void {
  const mayComment = useMay('commenter');
  const commands = useMemo((): readonly Command[] => {
    if (!talk) return [];
    const about: Command = {
      id: 'comment',
      title: 'comments.command',
      group: 'map',
      keys: ['Ctrl+Alt+M'],
      anywhere: true,
      reads: true,
      ofPart: true,
      run: ({ at }) => {
        const part = partOf(at);
        if (part?.kind === 'feeling') talk.openOn({ kind: 'feeling', id: part.touchpoint });
        else if (part && 'id' in part) talk.openOn({ kind: part.kind, id: part.id });
        else talk.openOn({ kind: 'map', id: 'map' });
      },
    };
    const all: Command = {
      id: 'comments',
      title: 'comments.command.all',
      group: 'map',
      reads: true,
      run: talk.openAll,
    };
    return mayComment ? [about, all] : [all];
  }, [talk, mayComment]);
  useCommands(commands);
}
