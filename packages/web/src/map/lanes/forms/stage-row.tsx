import type { Stage } from '@waymark/model';
import type { ReactNode } from 'react';
import { useWords } from '../../../language.tsx';
import { labelWidth } from '../../layout/frame.ts';
import { LaneLabel } from '../lane-label.tsx';
import type { RowProps } from '../row.ts';

/** A lane that has one thing under each stage. */
export function StageRow({
  lane,
  map,
  grid,
  under,
  isMarked = false,
}: RowProps & {
  under: (stage: Stage, label: string) => ReactNode;
  /** What stands there has an edge of its own. */
  isMarked?: boolean;
}) {
  const { t, say } = useWords();
  const name = say(lane.name) || t(`map.lane.${lane.kind}`);
  const widths = grid.columns.map(({ width }) => `${width}px`).join(' ');
  return (
    <div
      data-lane={lane.id}
      className="relative grid min-h-[38px] border-b border-hair"
      style={{ gridTemplateColumns: `${labelWidth}px ${widths}` }}
    >
      <LaneLabel lane={lane} personas={map.personas} />
      {map.stages.map((stage, at) =>
        grid.columns[at]?.folded ? null : (
          <div
            key={stage.id}
            className={`min-w-0 py-[7px] pr-4 ${isMarked ? '' : 'pl-[8.5px]'}`}
            style={{ gridColumn: at + 2, gridRow: 1 }}
          >
            {under(stage, `${name}, ${say(stage.name)}`)}
          </div>
        ),
      )}
    </div>
  );
}
