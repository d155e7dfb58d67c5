import type { Stage } from '@waymark/model';
import { memo, useMemo } from 'react';
import { useWords } from '../../language.tsx';
import { addStage, addTouchpoint, editStage, editTouchpoint } from '../commands/commands.ts';
import { EditablePart } from '../editing/editable.tsx';
import { useHand } from '../editing/editor.tsx';
import { type Frame, labelWidth } from '../layout/frame.ts';
import { useSight } from '../view/part-ranges.tsx';

const look = 'px-1 py-0.5 pointer-coarse:min-h-11 text-[11.5px] text-ink2! hover:text-ink!';
/** Where something is drawn already it waits for the hand. */
const quiet =
  'opacity-0 focus-visible:opacity-100 group-hover/sheet:opacity-100 pointer-coarse:opacity-100 max-lg:opacity-100';

/**
 * Beneath each stage a place to write the next touchpoint, and beside the last the next stage; from
 * afar, where only stages are drawn, that alone.
 */
export const AddRow = memo(function AddRow({
  stages,
  frame,
  far,
}: {
  stages: readonly Stage[];
  frame: Frame;
  far: boolean;
}) {
  const { first, last } = useSight();
  const filled = useMemo(() => filledColumns(frame), [frame]);
  return (
    <div
      className="relative -mt-4 flex pb-1 print:hidden"
      style={{ width: frame.width, paddingLeft: frame.columns[first]?.x ?? labelWidth }}
    >
      {stages.slice(first, last + 1).map((stage, i) => {
        const column = frame.columns[first + i];
        const width = column?.width ?? 0;
        if (column?.folded) return <div key={stage.id} className="shrink-0" style={{ width }} />;
        const isEmpty = !far && !filled.has(first + i);
        return (
          <div
            key={stage.id}
            className="flex shrink-0 gap-1 pr-3 whitespace-nowrap"
            style={{ width }}
          >
            {!far && <AddTouchpoint stage={stage} isEmpty={isEmpty} />}
            {first + i === stages.length - 1 && <AddStage shown={far || isEmpty} />}
          </div>
        );
      })}
    </div>
  );
});

/** Places of the columns in which a touchpoint stands. */
function filledColumns(frame: Frame): ReadonlySet<number> {
  const filled = new Set<number>();
  for (const { column, last } of frame.boxes.values()) {
    for (let at = column; at <= last; at += 1) filled.add(at);
  }
  return filled;
}

const AddTouchpoint = memo(function AddTouchpoint({
  stage,
  isEmpty,
}: {
  stage: Stage;
  /** Nothing stands in the stage yet: how it begins is always to be seen. */
  isEmpty: boolean;
}) {
  const { t, say } = useWords();
  const hand = useHand();
  return (
    <EditablePart
      part={{ kind: 'spot', stage: stage.id }}
      words={undefined}
      label={`${t('map.add-touchpoint')}: ${say(stage.name)}`}
      empty={`+ ${t('map.touchpoint.short')}`}
      className={`-mx-1 ${look} ${isEmpty ? '' : quiet}`}
      inputClass="text-[12.3px] font-[560]"
      onSave={(name, { id, step }) => {
        const added = { id, stage: stage.id, name, channel: 'web' as const };
        hand.edit((map) => {
          const isThere = map.touchpoints.some((it) => it.id === id);
          return isThere
            ? editTouchpoint(map, { id, change: { name } })
            : addTouchpoint(map, added);
        }, step);
      }}
    />
  );
});

const AddStage = memo(function AddStage({ shown }: { shown: boolean }) {
  const { t } = useWords();
  const hand = useHand();
  return (
    <EditablePart
      part={{ kind: 'end', of: 'stages' }}
      words={undefined}
      label={t('map.new-stage')}
      empty={`+ ${t('map.stage.short')}`}
      className={`ml-auto ${look} ${shown ? '' : quiet}`}
      inputClass="ml-auto font-serif text-[15px] font-[560]"
      onSave={(name, { id, step }) =>
        hand.edit((map) => {
          const isThere = map.stages.some((it) => it.id === id);
          return isThere
            ? editStage(map, { id, change: { name } })
            : addStage(map, { id, name, at: map.stages.length });
        }, step)
      }
    />
  );
});
