import type { JourneyMap } from '@waymark/model';
import { memo, useMemo } from 'react';
import { useWords } from '../../language.tsx';
import { type Frame, labelWidth } from '../layout/frame.ts';
import { useSight } from '../view/part-ranges.tsx';
import { PhaseHeads } from './phase-heads.tsx';
import { StageHead } from './stage-head.tsx';
import { useStageDrag } from './use-stage-drag.ts';

/** Room for a name and two lines of what people want, so that the lanes stay put while heads pass by. */
const withIntents = 52;

/** The names of the phases and stages above their columns, and what can be done with each. */
export const StageHeads = memo(function StageHeads({
  map,
  frame,
  onMoved,
}: {
  map: JourneyMap;
  frame: Frame;
  onMoved: (count: number) => void;
}) {
  const { t } = useWords();
  const sight = useSight();
  const onGrab = useStageDrag(frame, onMoved);
  const { first, last } = sight;
  const hasIntents = useMemo(
    () => map.stages.some(({ intent }) => intent?.en || intent?.nl),
    [map.stages],
  );
  return (
    <div className="sticky top-0 z-20 bg-paper pt-2 pb-1" style={{ width: frame.width }}>
      <PhaseHeads map={map} frame={frame} />
      <div
        className="flex items-baseline"
        style={{ minHeight: hasIntents ? withIntents : undefined }}
      >
        <div
          className="sticky left-0 z-10 shrink-0 self-stretch bg-paper pt-px text-[12px] font-[560] text-ink2 pointer-coarse:pt-[15px]"
          style={{ width: labelWidth - 8 }}
        >
          {t('map.journey')}
        </div>
        <div
          className="shrink-0"
          style={{ width: 8 + (frame.columns[first]?.x ?? labelWidth) - labelWidth }}
        />
        {map.stages.slice(first, last + 1).map((stage, i) => {
          const column = frame.columns[first + i];
          if (!column || column.folded) {
            return (
              <div key={stage.id} className="shrink-0" style={{ width: column?.width ?? 0 }} />
            );
          }
          return (
            <StageHead
              key={stage.id}
              stage={stage}
              index={first + i}
              last={map.stages.length - 1}
              width={column.width}
              phases={map.phases}
              left={map.stages[first + i - 1]?.phase}
              right={map.stages[first + i + 1]?.phase}
              onGrab={onGrab}
            />
          );
        })}
      </div>
    </div>
  );
});
