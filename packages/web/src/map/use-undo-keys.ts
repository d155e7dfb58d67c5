import { useEffect } from 'react';
import type { Hand } from './editing/editor.tsx';

/** Undo and redo by their keys where no sheet hears them; a field that is written in has its own. */
export function useUndoKeys(hand: Hand): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, dialog'))
        return;
      const key = event.key.toLowerCase();
      if (key === 'y' || (key === 'z' && event.shiftKey)) hand.redo();
      else if (key === 'z') hand.undo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [hand]);
}
