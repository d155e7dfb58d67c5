import type { Cell, Lane, Stage, Touchpoint } from '@waymark/model';
import { memo } from 'react';
import { useWords } from '../../language.tsx';
import { addCell, editCell } from '../commands/commands.ts';
import { EditablePart } from '../editing/editable.tsx';
import { newId, useHand } from '../editing/editor.tsx';
import { LaneLabel } from './lane-label.tsx';

export interface LaneRowProps {
  lane: Lane;
  cells: readonly Cell[];
  stages: readonly Stage[];
  touchpoints: readonly Touchpoint[];
  columnWidth: number;
}

/** One lane of texts, a place under each stage. Lanes far below the fold are laid out when they come near. */
export const LaneRow = memo(
  function LaneRow({ lane, cells, stages, columnWidth, touchpoints }: LaneRowProps) {
    return (
      <div className="flex min-h-[38px] border-b border-hair [contain-intrinsic-size:auto_52px] [content-visibility:auto]">
        <LaneLabel lane={lane} />
        {stages.map((stage) => (
          <StageCells
            key={stage.id}
            lane={lane}
            stage={stage}
            cells={cells.filter((cell) => cell.stage === stage.id)}
            touchpoints={touchpoints}
            width={columnWidth}
          />
        ))}
      </div>
    );
  },
  (a, b) =>
    a.lane === b.lane &&
    a.stages === b.stages &&
    a.columnWidth === b.columnWidth &&
    a.cells.length === b.cells.length &&
    a.cells.every((cell, i) => cell === b.cells[i]) &&
    !a.cells.some((cell) => cell.touchpoint && a.touchpoints !== b.touchpoints),
);

function StageCells({
  lane,
  stage,
  cells,
  touchpoints,
  width,
}: {
  lane: Lane;
  stage: Stage;
  cells: readonly Cell[];
  touchpoints: readonly Touchpoint[];
  width: number;
}) {
  const { t, say, locale } = useWords();
  const hand = useHand();
  const where = `${say(lane.name) || t(`map.lane.${lane.kind}`)}, ${say(stage.name)}`;
  const look = lane.kind === 'thinking' ? 'font-serif text-[13.6px]/[1.32]' : '';
  return (
    <div className="group flex flex-col items-start gap-1 py-[7px] pr-4" style={{ width }}>
      {cells.map((cell) => {
        const of = touchpoints.find((it) => it.id === cell.touchpoint);
        return (
          <div key={cell.id} className="w-full">
            {of && <span className="block text-[11px] text-ink2">{say(of.name)}</span>}
            <EditablePart
              part={{ kind: 'cell', id: cell.id }}
              words={cell.text}
              label={where}
              empty={t('map.write')}
              className={`-mx-1 max-w-full px-1 whitespace-pre-line ${look}`}
              onSave={(text) =>
                hand.edit((map) => editCell(map, { id: cell.id, change: { text } }))
              }
            >
              {lane.kind === 'thinking' ? t('map.quote', { text: say(cell.text) }) : undefined}
            </EditablePart>
          </div>
        );
      })}
      <div
        className={
          cells.length > 0
            ? 'absolute opacity-0 focus-within:static focus-within:opacity-100 group-hover:static group-hover:opacity-100'
            : ''
        }
      >
        <EditablePart
          part={{ kind: 'place', lane: lane.id, stage: stage.id }}
          words={undefined}
          label={`${t('map.add-cell')}: ${where}`}
          empty={cells.length > 0 ? `+ ${t('map.add-cell')}` : t('map.none')}
          className={`-mx-1 px-1 ${cells.length > 0 ? 'text-[11px]' : ''}`}
          inputClass="min-w-30"
          onSave={(text) => {
            if (!text[locale]?.trim()) return;
            const cell = { id: newId(), lane: lane.id, stage: stage.id, text };
            hand.edit((map) => addCell(map, cell));
          }}
        />
      </div>
    </div>
  );
}
