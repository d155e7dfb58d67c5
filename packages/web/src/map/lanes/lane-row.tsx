import type { Cell, Lane, Stage, Touchpoint } from '@waymark/model';
import { memo, useMemo } from 'react';
import { useWords } from '../../language.tsx';
import { addCell, editCell } from '../commands/commands.ts';
import { EditablePart } from '../editing/editable.tsx';
import { newId, useHand } from '../editing/editor.tsx';
import type { Column } from '../layout/columns.ts';
import { LaneFrame } from '../view/lane-frame.tsx';
import { rowHeight } from '../view/row-height.ts';
import { LaneLabel } from './lane-label.tsx';

export interface LaneRowProps {
  lane: Lane;
  cells: readonly Cell[];
  stages: readonly Stage[];
  touchpoints: readonly Touchpoint[];
  columns: readonly Column[];
  columnWidth: number;
}

/** One lane of texts, a place under each stage; drawn as far as it is in sight. */
export const LaneRow = memo(
  function LaneRow({ lane, cells, stages, columns, columnWidth, touchpoints }: LaneRowProps) {
    const { say } = useWords();
    const names = useMemo(
      () => new Map(touchpoints.map((it) => [it.id, say(it.name)])),
      [touchpoints, say],
    );
    const byStage = useMemo(() => Map.groupBy(cells, (cell) => cell.stage), [cells]);
    const least = useMemo(() => {
      const sized = cells.map(({ stage, text, touchpoint }) => {
        return { stage, text: say(text), named: touchpoint !== undefined };
      });
      return rowHeight(sized, columnWidth);
    }, [cells, columnWidth, say]);
    return (
      <LaneFrame
        lane={lane.id}
        label={<LaneLabel lane={lane} />}
        columns={columns}
        least={least}
        cell={({ stage, index, width }) => {
          const of = stages[index];
          if (!of) return null;
          const own = byStage.get(stage) ?? none;
          return <StageCells lane={lane} stage={of} cells={own} names={names} width={width} />;
        }}
      />
    );
  },
  (a, b) =>
    a.lane === b.lane &&
    a.stages === b.stages &&
    a.columns === b.columns &&
    a.columnWidth === b.columnWidth &&
    sameCells(a.cells, b.cells) &&
    (a.touchpoints === b.touchpoints || !a.cells.some((cell) => cell.touchpoint)),
);

const none: readonly Cell[] = [];
const sameCells = (a: readonly Cell[], b: readonly Cell[]): boolean =>
  a.length === b.length && a.every((cell, i) => cell === b[i]);

const StageCells = memo(
  Cells,
  (a, b) =>
    a.lane === b.lane &&
    a.stage === b.stage &&
    a.width === b.width &&
    a.names === b.names &&
    sameCells(a.cells, b.cells),
);

function Cells({
  lane,
  stage,
  cells,
  names,
  width,
}: {
  lane: Lane;
  stage: Stage;
  cells: readonly Cell[];
  /** The names of the touchpoints. */
  names: ReadonlyMap<string, string>;
  width: number;
}) {
  const { t, say, locale } = useWords();
  const hand = useHand();
  const where = `${say(lane.name) || t(`map.lane.${lane.kind}`)}, ${say(stage.name)}`;
  const look = lane.kind === 'thinking' ? 'font-serif text-[13.6px]/[1.32]' : '';
  return (
    <div className="group flex shrink-0 flex-col items-start gap-1 py-[7px] pr-4" style={{ width }}>
      {cells.map((cell) => {
        const of = names.get(cell.touchpoint ?? '');
        return (
          <div key={cell.id} className="w-full">
            {of && <span className="block truncate text-[11px] text-ink2">{of}</span>}
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
