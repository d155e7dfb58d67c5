import { useEffect } from 'react';
import type { Hand } from './editing/editor.tsx';

/** Undo and redo anywhere on the page but in a field, which has its own; Escape closes the panel. */
export function useKeyboard({ hand, close }: { hand: Hand; close: (() => void) | null }) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const at = event.target;
      const isField = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement;
      if (event.defaultPrevented || isField) return;
      if (event.key === 'Escape' && close) {
        close();
        return;
      }
      if (!event.ctrlKey && !event.metaKey) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) hand.undo();
      else if (key === 'y' || (key === 'z' && event.shiftKey)) hand.redo();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [hand, close]);
}
