import { type Cell, type Lane, laneFacts, type Stage, type Words } from '@waymark/model';
import { type ReactNode, useMemo, useRef } from 'react';
import { useWords } from '../../language.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { labelWidth } from '../layout/frame.ts';
import type { Range } from '../view/ranges.ts';
import { nameHeight, rowHeight } from '../view/row-height.ts';
import { useRowSight } from '../view/sight.tsx';
import { CellBox } from './cell-box.tsx';
import { cellRoom } from './cell-room.ts';
import { arrange } from './cell-rows.ts';
import type { CellForm } from './forms/form.ts';
import { cellForms } from './forms/forms.ts';
import type { Grid } from './grid.ts';
import { LaneLabel } from './lane-label.tsx';
import type { RowProps } from './row.ts';
import { StagePlace } from './stage-place.tsx';

/**
 * One lane of cells, a place under each stage; wide cells reach over several. Only what is in sight
 * or nearly is drawn, so that a map of six thousand cells costs what is seen of it.
 */
export function CellsRow({ lane, cells, map, grid }: RowProps) {
  const { t, say } = useWords();
  const { stages, personas } = map;
  const mayEdit = useMayEdit();
  const arranged = useMemo(() => arrange(cells, stages), [cells, stages]);
  const { lines, byStage } = arranged;
  const name = say(lane.name) || t(`map.lane.${lane.kind}`);
  const row = useRef<HTMLDivElement>(null);
  const form = cellForms[laneFacts(lane.kind).holds];
  const inline = form?.inline === true;
  const { columnWidth } = grid;
  const expected = useMemo(
    () =>
      expectedHeight(arranged, {
        ...{ lane, inline, columnWidth, say },
        name: nameHeight(name, say(personas.find((it) => it.id === lane.persona)?.name)),
      }),
    [arranged, lane, inline, columnWidth, say, name, personas],
  );
  const { range, height, isNamed } = useRowSight(row, expected);
  // Under a finger the way to add takes room of its own, beside names and beneath all else.
  const hasPlace = mayEdit && (inline || byStage.size > 0);
  const place = `var(${inline ? '--place-beside' : '--place-beneath'})`;
  const least = hasPlace ? `calc(${expected}px + ${place})` : `${expected}px`;
  return (
    <div
      ref={row}
      data-lane={lane.id}
      data-kind={lane.kind}
      className="group/lane relative grid border-b border-hair"
      style={{
        minHeight: range ? least : `max(${least}, ${height}px)`,
        // Most rows are out of sight, and have nothing to stand in columns.
        ...(range && {
          gridTemplateColumns: `${labelWidth}px ${grid.columns.map(({ width }) => `${width}px`).join(' ')}`,
          gridTemplateRows: `repeat(${lines}, auto) 1fr`,
        }),
      }}
    >
      {isNamed && <LaneLabel lane={lane} personas={personas} lines={lines + 1} />}
      {range && form && inSight({ lane, stages, grid, form, name, say, range, arranged })}
    </div>
  );
}

/** What of a lane stands in some of its columns: what reaches over several, and a place under each stage. */
function inSight({
  stages,
  grid,
  name,
  say,
  range: { first, last },
  arranged: { wide, lines, byStage },
  ...box
}: {
  lane: Lane;
  form: CellForm;
  stages: readonly Stage[];
  grid: Grid;
  name: string;
  say: (words: Words | undefined) => string;
  range: Range;
  arranged: Arranged;
}): ReactNode[] {
  const over = wide
    .filter((it) => it.column <= last && it.column + it.span > first)
    .map(({ cell, column, span, line }) => (
      <div
        key={cell.id}
        className="pt-[7px] pr-4"
        style={{ gridColumn: `${column + 2} / span ${span}`, gridRow: line + 1 }}
      >
        <CellBox {...box} cell={cell} label={`${name}, ${say(stages[column]?.name)}`} wide />
      </div>
    ));
  const under = stages.slice(first, last + 1).map((stage, i) => {
    const at = first + i;
    const column = grid.columns[at];
    if (!column || column.folded) return null;
    const own = byStage.get(stage.id) ?? none;
    const covered = wide.some((it) => it.column <= at && at < it.column + it.span);
    return (
      <StagePlace
        key={`under ${stage.id}`}
        {...box}
        stage={stage.id}
        cells={own}
        label={`${name}, ${say(stage.name)}`}
        quiet={own.length > 0 || covered || laneFacts(box.lane.kind).holds === 'chips'}
        column={at + 2}
        line={lines + 1}
      />
    );
  });
  return [...over, ...under];
}

const none: readonly Cell[] = [];

type Arranged = ReturnType<typeof arrange>;

/** What stands left and right of a cell's words under its stage, in pixels. */
const beside = { inline: 24.5, stacked: 28.5 };

/** What cells that come into sight will need, so that they push nothing down. */
function expectedHeight(
  { wide, lines, byStage }: Arranged,
  {
    lane,
    inline,
    columnWidth,
    say,
    name,
  }: {
    lane: Lane;
    inline: boolean;
    columnWidth: number;
    name: number;
    say: (words: Words | undefined) => string;
  },
): number {
  const width = columnWidth - (inline ? beside.inline : beside.stacked);
  const room = (cell: Cell, more = 0) =>
    cellRoom({ cell, lane, text: say(cell.text), width: width + more });
  return rowHeight({
    stacks: [...byStage.values()].map((cells) => cells.map((cell) => room(cell))),
    wide: Array.from({ length: lines }, (_, line) =>
      wide
        .filter((it) => it.line === line)
        .map(({ cell, span }) => room(cell, (span - 1) * columnWidth)),
    ),
    inline,
    width,
    name,
  });
}
