import type { Phase } from '@waymark/model';
import { memo, type PointerEvent, useState } from 'react';
import { CommentMark } from '../../comments/comment-mark.tsx';
import { useWords } from '../../language.tsx';
import { editStage } from '../commands/commands.ts';
import { EditablePart } from '../editing/editable.tsx';
import { useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { Menu, quietTrigger } from '../editing/menu.tsx';
import { useTabStop } from '../selection/selection.tsx';
import { StageIntent } from './stage-intent.tsx';
import { type StagePlace, useStageMenu } from './use-stage-menu.ts';

export interface StageHeadProps extends StagePlace {
  width: number;
  phases: readonly Phase[];
  onGrab: (event: PointerEvent<HTMLElement>, index: number) => void;
}

/** The name of a stage, and what people want there; it is dragged to another place, and written where it stands. */
export const StageHead = memo(function StageHead(props: StageHeadProps) {
  const { stage, index, width } = props;
  const { t, say } = useWords();
  const hand = useHand();
  const mayEdit = useMayEdit();
  const [asking, setAsking] = useState(false);
  const items = useStageMenu(props, () => setAsking(true));
  const { id } = stage;
  const tabStop = useTabStop({ kind: 'stage', id });
  return (
    <div
      className={`group relative shrink-0 pr-2 data-dragged:z-30 data-dragged:opacity-80 data-dragged:will-change-transform ${mayEdit ? 'cursor-grab select-none' : ''}`}
      style={{ width }}
      {...(mayEdit ? { title: t('canvas.drag-stage') } : {})}
      onPointerDown={(event) => props.onGrab(event, index)}
    >
      <div className="flex items-baseline gap-0.5">
        <h2 className="max-w-[calc(100%-26px)] shrink-0 text-[15px]/[1.25] font-[560]">
          <EditablePart
            part={{ kind: 'stage', id }}
            words={stage.name}
            label={t('map.stage')}
            empty={t('map.unnamed')}
            className="-mx-1 max-w-[calc(100%+8px)] px-1 font-serif text-[15px] font-[560] wrap-anywhere hyphens-auto"
            onSave={(name, { step }) =>
              hand.edit((map) => editStage(map, { id, change: { name } }), step)
            }
          />
        </h2>
        <CommentMark item={{ kind: 'stage', id }} className="self-center" />
        <Menu
          label={t('map.stage.menu', { name: say(stage.name) })}
          className={`${quietTrigger} pointer-coarse:min-h-11 pointer-coarse:min-w-9`}
          items={items}
          tabIndex={tabStop}
        >
          ⋯
        </Menu>
      </div>
      {(stage.intent || asking) && (
        <StageIntent stage={stage} writing={asking} onWrite={setAsking} />
      )}
    </div>
  );
});
