import { laneFacts } from '@waymark/model';
import type { RowProps } from '../row.ts';
import { ScaleMarks } from './scale-marks.tsx';
import { StageRow } from './stage-row.tsx';
import { TouchpointMarks } from './touchpoint-marks.tsx';

/** How heavy each stage weighs, in a few quiet marks, and beneath them those of its touchpoints. */
export function ScaleRow(props: RowProps) {
  const { lane, cells } = props;
  const [, most] = laneFacts(lane.kind).range ?? [0, 5];
  return (
    <StageRow
      {...props}
      isMarked
      under={(stage, label) => {
        const here = cells.filter((it) => it.stage === stage.id);
        const marked = here.filter((it) => it.touchpoint !== undefined && it.value !== undefined);
        return (
          <>
            <ScaleMarks
              lane={lane}
              stage={stage.id}
              cell={here.find((it) => !it.touchpoint) ?? null}
              label={label}
              most={most}
            />
            {marked.length > 0 && <TouchpointMarks cells={marked} />}
          </>
        );
      }}
    />
  );
}
