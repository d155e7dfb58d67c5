import { laneFacts } from '@waymark/model';
import type { RowProps } from '../row.ts';
import { ScaleMarks } from './scale-marks.tsx';
import { StageRow } from './stage-row.tsx';

/** How heavy each stage weighs, in a few quiet marks. */
export function ScaleRow(props: RowProps) {
  const { lane, cells } = props;
  const [, most] = laneFacts(lane.kind).range ?? [0, 5];
  return (
    <StageRow
      {...props}
      isMarked
      under={(stage, label) => (
        <ScaleMarks
          lane={lane}
          stage={stage.id}
          cell={cells.find((it) => it.stage === stage.id && !it.touchpoint) ?? null}
          label={label}
          most={most}
        />
      )}
    />
  );
}
