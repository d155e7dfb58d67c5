import { laneFacts } from '@waymark/model';
import { useMemo } from 'react';
import { useWords } from '../../language.tsx';
import { labelWidth } from '../layout/frame.ts';
import { CellBox } from './cell-box.tsx';
import { arrange } from './cell-rows.ts';
import type { CellForm } from './forms/form.ts';
import { LaneLabel } from './lane-label.tsx';
import { PlaceBox } from './place-box.tsx';
import type { RowProps } from './row.ts';

/** One lane of cells, a place under each stage; wide cells reach over several. */
export function CellsRow({ lane, cells, map, frame, form }: RowProps & { form: CellForm }) {
  const { t, say } = useWords();
  const { stages, personas } = map;
  const { wide, lines, byStage } = useMemo(() => arrange(cells, stages), [cells, stages]);
  const name = say(lane.name) || t(`map.lane.${lane.kind}`);
  const widths = frame.columns.map(({ width }) => `${width}px`).join(' ');
  const box = { lane, form };
  return (
    <div
      data-lane={lane.id}
      className="group/lane relative grid min-h-[38px] border-b border-hair [contain-intrinsic-size:auto_52px] [content-visibility:auto]"
      style={{
        gridTemplateColumns: `${labelWidth}px ${widths}`,
        gridTemplateRows: `repeat(${lines}, auto) 1fr`,
      }}
    >
      <LaneLabel lane={lane} personas={personas} lines={lines + 1} />
      {wide.map(({ cell, column, span, line }) => (
        <div
          key={cell.id}
          className="pt-[7px] pr-4"
          style={{ gridColumn: `${column + 2} / span ${span}`, gridRow: line + 1 }}
        >
          <CellBox {...box} cell={cell} label={`${name}, ${say(stages[column]?.name)}`} wide />
        </div>
      ))}
      {stages.map((stage, at) => {
        const column = frame.columns[at];
        if (!column || column.folded) return null;
        const own = byStage.get(stage.id) ?? [];
        const label = `${name}, ${say(stage.name)}`;
        const covered = wide.some((it) => it.column <= at && at < it.column + it.span);
        return (
          <div
            key={stage.id}
            data-place={stage.id}
            className={`group relative flex min-w-0 gap-1 pt-[7px] pr-4 pb-4 data-cell-drop:bg-hair data-cell-drop:outline-1 data-cell-drop:outline-accent data-cell-drop:outline-dashed ${form.inline ? 'flex-wrap content-start items-start' : 'flex-col items-start'}`}
            style={{ gridColumn: at + 2, gridRow: lines + 1 }}
          >
            {own.map((cell) => (
              <CellBox key={cell.id} {...box} cell={cell} label={label} />
            ))}
            <PlaceBox
              {...box}
              stage={stage.id}
              label={label}
              quiet={own.length > 0 || covered || laneFacts(lane.kind).holds === 'chips'}
            />
          </div>
        );
      })}
    </div>
  );
}
