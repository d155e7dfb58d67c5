import { type JourneyMap, type Stage, stageKinds } from '@waymark/model';
import { memo } from 'react';
import { useWords } from '../../language.tsx';
import {
  addStage,
  addTouchpoint,
  editStage,
  moveStage,
  removeStage,
} from '../commands/commands.ts';
import { EditablePart } from '../editing/editable.tsx';
import { newId, useHand } from '../editing/editor.tsx';
import { Menu, quietTrigger } from '../editing/menu.tsx';
import { type Frame, labelWidth } from '../layout/frame.ts';
import { keyOf } from '../selection/part.ts';
import { useSelectionStore } from '../selection/selection.tsx';

/** The names of the stages above their columns, and what can be done with each. */
export const StageHeads = memo(function StageHeads({
  stages,
  frame,
}: {
  stages: JourneyMap['stages'];
  frame: Frame;
}) {
  const { t } = useWords();
  return (
    <div
      className="sticky top-0 z-20 flex items-baseline bg-paper pt-2 pb-1"
      style={{ width: frame.width }}
    >
      <div
        className="sticky left-0 z-10 shrink-0 self-stretch bg-paper pt-1 text-[12px] font-[560] text-ink2"
        style={{ width: labelWidth - 26 }}
      >
        {t('map.journey')}
      </div>
      <div className="w-[26px] shrink-0" />
      {stages.map((stage, index) => (
        <StageHead
          key={stage.id}
          stage={stage}
          index={index}
          last={stages.length - 1}
          width={frame.columns[index]?.width ?? 0}
        />
      ))}
    </div>
  );
});

function StageHead(props: { stage: Stage; index: number; last: number; width: number }) {
  const { stage, index, last, width } = props;
  const { t, say, locale } = useWords();
  const hand = useHand();
  const selection = useSelectionStore();
  const { id } = stage;
  const add = (at: number) => {
    const added = newId();
    const name = { [locale]: t('map.new-stage') };
    hand.edit((map) => addStage(map, { id: added, name, at }));
    selection.edit(keyOf({ kind: 'stage', id: added }));
  };
  const addHere = () => {
    const name = { [locale]: t('map.new-touchpoint') };
    const added = newId();
    hand.edit((map) => addTouchpoint(map, { id: added, stage: id, name, channel: 'web' }));
    selection.edit(keyOf({ kind: 'touchpoint', id: added }));
  };
  return (
    <div className="group flex items-baseline gap-0.5 pr-2" style={{ width }}>
      <h2 className="max-w-[calc(100%-26px)] text-[15px]/[1.25] font-[560]">
        <EditablePart
          part={{ kind: 'stage', id }}
          words={stage.name}
          label={t('map.stage')}
          empty={t('map.unnamed')}
          className="-mx-1 px-1 font-serif text-[15px] font-[560] hyphens-auto"
          onSave={(name) => hand.edit((map) => editStage(map, { id, change: { name } }))}
        />
      </h2>
      <Menu
        label={t('map.stage.menu', { name: say(stage.name) })}
        className={quietTrigger}
        items={[
          { label: t('map.add-touchpoint'), onPick: addHere },
          null,
          { label: t('map.stage.before'), onPick: () => add(index) },
          { label: t('map.stage.after'), onPick: () => add(index + 1) },
          {
            label: t('map.stage.left'),
            disabled: index === 0,
            onPick: () => hand.edit((map) => moveStage(map, { id, to: index - 1 })),
          },
          {
            label: t('map.stage.right'),
            disabled: index === last,
            onPick: () => hand.edit((map) => moveStage(map, { id, to: index + 1 })),
          },
          null,
          ...stageKinds.map((kind) => ({
            label: t(`map.kind.${kind}`),
            checked: stage.kind === kind,
            onPick: () => hand.edit((map) => editStage(map, { id, change: { kind } })),
          })),
          null,
          {
            label: t('map.stage.remove'),
            loss: true,
            onPick: () => hand.edit((map) => removeStage(map, { id })),
          },
        ]}
      >
        ⋯
      </Menu>
    </div>
  );
}
