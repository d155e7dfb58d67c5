import { type RefObject, useEffect } from 'react';
import type { LookStore } from './look.tsx';

/**
 * Marks on the sheet what is looked at, straight in the document: two hundred touchpoints dim and
 * light up by style alone, without being drawn again.
 */
export function useNearMarks(look: LookStore, sheet: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let marked: Element[] = [];
    const mark = () => {
      for (const card of marked) card.removeAttribute('data-near');
      const { near } = look.get();
      sheet.current?.toggleAttribute('data-looking', near !== null);
      marked = [...(near ?? [])].flatMap((id) => {
        const card = sheet.current?.querySelector(`[data-card="${CSS.escape(id)}"]`);
        card?.setAttribute('data-near', '');
        return card ? [card] : [];
      });
    };
    return look.subscribe(mark);
  }, [look, sheet]);
}
