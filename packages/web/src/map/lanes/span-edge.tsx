import type { Cell } from '@waymark/model';
import type { PointerEvent } from 'react';
import { useWords } from '../../language.tsx';
import { spanCell } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import { hold } from '../view/hold.ts';

/** The right edge of a cell, pulled to let it reach over more stages or fewer. */
export function SpanEdge({ cell }: { cell: Cell }) {
  const { t } = useWords();
  const hand = useHand();
  const pull = (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation();
    const row = event.currentTarget.closest<HTMLElement>('[data-lane]');
    const holder = row?.closest<HTMLElement>('[data-sheet]');
    if (!row || !holder || event.button !== 0) return;
    const places = [...row.querySelectorAll<HTMLElement>('[data-place]')];
    const start = places.findIndex((it) => it.dataset.place === cell.stage);
    const reach = (x: number) => {
      const end = places.findLastIndex((it) => it.getBoundingClientRect().left < x);
      return Math.max(1, end - start + 1);
    };
    hold(event, {
      holder,
      touch: 'at once',
      move: (at) =>
        hand.edit((map) => spanCell(map, { id: cell.id, span: reach(at.x) }), `span ${cell.id}`),
      drop: () => undefined,
      end: () => hand.seal(),
    });
  };
  return (
    <span
      title={t('lanes.cell.span')}
      className="absolute inset-y-0 -right-2 w-2 cursor-ew-resize touch-none border-r-2 border-edge opacity-60 hover:border-accent hover:opacity-100 pointer-coarse:w-4 print:hidden"
      onPointerDown={pull}
    />
  );
}
