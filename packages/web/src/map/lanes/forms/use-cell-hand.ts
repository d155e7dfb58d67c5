import { type Cell, type JourneyMap, reword } from '@waymark/model';
import { useWords } from '../../../language.tsx';
import type { Change } from '../../commands/change.ts';
import { addCell, editCell } from '../../commands/commands.ts';
import { newId, useHand } from '../../editing/editor.tsx';
import { type OpenWriting, useWriting } from '../../editing/use-writing.ts';
import type { WrittenCell } from './form.ts';

type Contents = Change<Omit<Cell, 'id' | 'lane' | 'stage'>>;
type Place = Pick<WrittenCell, 'cell' | 'lane' | 'stage'>;

/** Writes into the cell, or makes the one that is to come in its place: one a writing, or one each time. */
export function useCellHand({ cell, lane, stage }: Place) {
  const hand = useHand();
  return (change: Contents, writing?: OpenWriting) => {
    const id = cell?.id ?? writing?.id ?? newId();
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    const fresh = { id, lane: lane.id, stage, text: {}, ...Object.fromEntries(given) };
    const isThere = (map: JourneyMap) => map.cells.some((it) => it.id === id);
    hand.edit((map) => {
      const next = cell || isThere(map) ? editCell(map, { id, change }) : addCell(map, fresh);
      // One that was emptied is gone, and its fields with it: not while they are written in.
      return writing?.isOver() === false && !isThere(next) ? map : next;
    }, writing?.step);
  };
}

/** The same while the cell is written in: all of it is one step back, and makes one cell. */
export function useCellWriting(place: Place) {
  const { locale, say } = useWords();
  const write = useCellHand(place);
  const { cell, lane, stage } = place;
  const writing = useWriting(
    cell
      ? { parts: [{ list: 'cells', id: cell.id }] }
      : {
          parts: [
            { list: 'lanes', id: lane.id },
            { list: 'stages', id: stage },
          ],
          brings: 'cells',
        },
  );
  const text = cell ? cell.text : writing.drafted;
  return {
    writing,
    /** What stands there in the reader's language. */
    value: say(text),
    write: (change: Contents) => write(change, writing),
    /** The words with this text in the reader's language, for `write`. */
    words: (next: string) => reword(text, locale, next),
  };
}
