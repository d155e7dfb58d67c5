import type { Cell } from '@waymark/model';
import { useTalk } from '../../comments/talk.tsx';
import { useWords } from '../../language.tsx';
import { duplicateCell, editCell, removeCell } from '../commands/commands.ts';
import { newId, useHand } from '../editing/editor.tsx';
import { Menu, type MenuItem } from '../editing/menu.tsx';
import { EvidenceButton } from './evidence/evidence-button.tsx';
import { useTouchpoints } from './map-facts.tsx';

const look =
  'grid size-6 place-items-center rounded-[3px] bg-sheet leading-none text-ink2 hover:bg-hair hover:text-ink pointer-coarse:size-11';

/** What can be done with a cell; it stands above it, so that all of it can be read, while it is looked at. */
export function CellTools({
  cell,
  label,
  onHold,
}: {
  cell: Cell;
  label: string;
  /** Hears that something of it is open, so that it stays. */
  onHold: (open: boolean) => void;
}) {
  const { t, say } = useWords();
  const hand = useHand();
  const talk = useTalk();
  const touchpoints = useTouchpoints().filter((it) => it.stage === cell.stage);
  const { id } = cell;
  const about = (touchpoint: string | undefined): MenuItem['onPick'] => {
    return () => hand.edit((map) => editCell(map, { id, change: { touchpoint } }));
  };
  return (
    <div className="absolute right-0 z-10 flex bottom-[calc(100%-3px)] rounded-[3px] border border-line bg-sheet print:hidden">
      <EvidenceButton
        evidence={cell.evidence}
        label={label}
        className={look}
        onOpenChange={(open) => {
          onHold(open);
          if (!open) hand.seal();
        }}
        onChange={(evidence) =>
          hand.edit((map) => editCell(map, { id, change: { evidence } }), `evidence ${id}`)
        }
      />
      <Menu
        label={t('lanes.cell.menu', { what: label })}
        className={look}
        onOpenChange={onHold}
        items={[
          {
            label: t('lanes.cell.duplicate'),
            onPick: () => hand.edit((map) => duplicateCell(map, { id, copy: newId() })),
          },
          ...(touchpoints.length > 0
            ? [
                null,
                {
                  label: t('lanes.cell.about-stage'),
                  checked: cell.touchpoint === undefined,
                  onPick: about(undefined),
                },
                ...touchpoints.map((it) => ({
                  label: t('lanes.cell.about', { name: say(it.name) || t('map.unnamed') }),
                  checked: cell.touchpoint === it.id,
                  onPick: about(it.id),
                })),
              ]
            : []),
          null,
          ...(talk
            ? [{ label: t('comments.menu'), onPick: () => talk.openOn({ kind: 'cell', id }) }]
            : []),
          {
            label: t('lanes.cell.remove'),
            loss: true,
            onPick: () => hand.edit((map) => removeCell(map, { id })),
          },
        ]}
      >
        ⋯
      </Menu>
    </div>
  );
}
