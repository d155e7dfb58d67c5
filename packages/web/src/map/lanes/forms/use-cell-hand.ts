import { type Cell, reword } from '@waymark/model';
import { useWords } from '../../../language.tsx';
import type { Change } from '../../commands/change.ts';
import { addCell, editCell } from '../../commands/commands.ts';
import { newId, useHand } from '../../editing/editor.tsx';
import type { WrittenCell } from './form.ts';

type Contents = Change<Omit<Cell, 'id' | 'lane' | 'stage'>>;

/** Writes into the cell, or makes the one that is to come in its place. */
export function useCellHand({ cell, lane, stage }: Pick<WrittenCell, 'cell' | 'lane' | 'stage'>) {
  const hand = useHand();
  const { locale } = useWords();
  return {
    write: (change: Contents) => {
      if (cell) return hand.edit((map) => editCell(map, { id: cell.id, change }));
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      const fresh = { id: newId(), lane: lane.id, stage, text: {}, ...Object.fromEntries(given) };
      hand.edit((map) => addCell(map, fresh));
    },
    /** The words with the text of the reader's language, for `write`. */
    words: (text: string) => reword(cell?.text, locale, text),
  };
}
