import type { Lane } from '@waymark/model';
import type { ReactNode } from 'react';
import { CommentMark } from '../../comments/comment-mark.tsx';
import { useTalk } from '../../comments/talk.tsx';
import { useWords } from '../../language.tsx';
import { moveLane, removeLane, renameLane } from '../commands/commands.ts';
import { EditablePart } from '../editing/editable.tsx';
import { useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { Menu, quietTrigger } from '../editing/menu.tsx';
import { labelWidth } from '../layout/frame.ts';
import { useLaneDrag } from '../view/use-lane-drag.ts';

/** The name of a lane at the left, with what can be done with it. */
export function LaneLabel({ lane, children }: { lane: Lane; children?: ReactNode }) {
  const { t, say } = useWords();
  const hand = useHand();
  const mayEdit = useMayEdit();
  const { id } = lane;
  const onGrab = useLaneDrag(id);
  const talk = useTalk();
  const kind = t(`map.lane.${lane.kind}`);
  const move = (by: number) =>
    hand.edit((map) => {
      const at = map.lanes.findIndex((it) => it.id === id);
      return moveLane(map, { id, to: at + by });
    });
  return (
    <div
      className={`group sticky left-0 z-10 shrink-0 bg-paper pt-[7px] pr-1 text-[12px] text-ink2 data-dragged:z-30 data-dragged:opacity-80 ${mayEdit ? 'cursor-grab select-none' : ''}`}
      style={{ width: labelWidth }}
      data-grip=""
      {...(mayEdit ? { title: t('canvas.drag-lane') } : {})}
      onPointerDown={onGrab}
    >
      <div>
        <h3 className="font-sans font-[560] tracking-normal">
          <EditablePart
            part={{ kind: 'lane', id }}
            words={lane.name}
            label={t('map.lane')}
            empty={kind}
            className="text-ink2! hyphens-auto"
            onSave={(name) => {
              const kept = name.en?.trim() || name.nl?.trim() ? name : undefined;
              hand.edit((map) => renameLane(map, { id, name: kept }));
            }}
          />
        </h3>
        <CommentMark item={{ kind: 'lane', id }} />
        <Menu
          label={t('map.lane.menu', { name: say(lane.name) || kind })}
          className={`absolute top-1 right-0 bg-paper ${quietTrigger}`}
          items={[
            { label: t('map.lane.up'), onPick: () => move(-1) },
            { label: t('map.lane.down'), onPick: () => move(1) },
            ...(talk
              ? [{ label: t('comments.menu'), onPick: () => talk.openOn({ kind: 'lane', id }) }]
              : []),
            null,
            {
              label: t('map.lane.remove'),
              loss: true,
              onPick: () => hand.edit((map) => removeLane(map, { id })),
            },
          ]}
        >
          ⋯
        </Menu>
      </div>
      {children}
    </div>
  );
}
