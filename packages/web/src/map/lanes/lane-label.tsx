import type { Lane, Persona } from '@waymark/model';
import { memo, type ReactNode } from 'react';
import { CommentMark } from '../../comments/comment-mark.tsx';
import { useTalk } from '../../comments/talk.tsx';
import { useWords } from '../../language.tsx';
import { giveLane, moveLaneTo, removeLane, renameLane } from '../commands/commands.ts';
import { EditablePart } from '../editing/editable.tsx';
import { useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { Menu, quietTrigger } from '../editing/menu.tsx';
import { labelWidth } from '../layout/frame.ts';
import { keyOf } from '../selection/part.ts';
import { useSelectionStore, useTabStop } from '../selection/selection.tsx';
import { useLaneDrag } from '../view/use-lane-drag.ts';
import { useLanesBeside, useStandsBeside } from './lane-order.tsx';
import { useLanesLook } from './lanes-look.tsx';

const lanesEnd = keyOf({ kind: 'end', of: 'lanes' });

/** The name of a lane at the left, with what can be done with it; the whole lane is dragged by it. */
export const LaneLabel = memo(function LaneLabel({
  lane,
  personas,
  lines = 1,
  children,
}: {
  lane: Lane;
  personas: readonly Persona[];
  /** How many lines of the lane's grid it stands beside. */
  lines?: number;
  children?: ReactNode;
}) {
  const { t, say } = useWords();
  const hand = useHand();
  const mayEdit = useMayEdit();
  const talk = useTalk();
  const { hidden, change } = useLanesLook();
  const selection = useSelectionStore();
  const drag = useLaneDrag(lane.id, useStandsBeside(lane));
  const { id } = lane;
  const own = keyOf({ kind: 'lane', id });
  const tabStop = useTabStop({ kind: 'lane', id });
  const kind = t(`map.lane.${lane.kind}`);
  const of = personas.find((it) => it.id === lane.persona);
  const { up, down } = useLanesBeside(id);
  const moveTo = (lane: Lane) => () => hand.edit((map) => moveLaneTo(map, { id, place: lane.id }));
  const give = (persona: string | undefined) => () =>
    hand.edit((map) => giveLane(map, { id, persona }));
  return (
    <div
      data-grip=""
      {...(mayEdit ? { title: t('canvas.drag-lane') } : {})}
      className={`group sticky left-0 z-10 shrink-0 bg-paper pt-[7px] pr-1 pb-1.5 text-[12px] text-ink2 data-dragged:z-30 data-dragged:opacity-80 ${mayEdit ? 'cursor-grab select-none' : ''}`}
      style={{ width: labelWidth, gridColumn: 1, gridRow: `1 / span ${lines}` }}
      onPointerDown={drag}
    >
      <h3 className="font-sans font-[560] tracking-normal">
        {mayEdit ? (
          <EditablePart
            part={{ kind: 'lane', id }}
            words={lane.name}
            label={t('map.lane')}
            empty={kind}
            className="text-ink2! hyphens-auto"
            onSave={(name, { step }) => {
              const kept = name.en?.trim() || name.nl?.trim() ? name : undefined;
              hand.edit((map) => renameLane(map, { id, name: kept }), step);
            }}
          />
        ) : (
          <span className="hyphens-auto">{say(lane.name) || kind}</span>
        )}
        <CommentMark item={{ kind: 'lane', id }} className="ml-1" />
      </h3>
      {of && <p className="text-[11px] hyphens-auto">{say(of.name) || t('map.unnamed')}</p>}
      {mayEdit && (
        <Menu
          label={t('map.lane.menu', { name: say(lane.name) || kind })}
          className={`absolute top-[7px] right-0 h-[17px] bg-paper px-0.5! pointer-coarse:after:absolute pointer-coarse:after:-inset-3.5 ${quietTrigger}`}
          tabIndex={tabStop}
          items={[
            ...(up ? [{ label: t('map.lane.up'), onPick: moveTo(up) }] : []),
            ...(down ? [{ label: t('map.lane.down'), onPick: moveTo(down) }] : []),
            {
              label: t('map.lane.below'),
              onPick: () => selection.edit(lanesEnd, undefined, { after: own }),
            },
            { label: t('lanes.hide'), onPick: () => change({ hidden: [...hidden, id] }) },
            ...(personas.length > 0
              ? [
                  null,
                  {
                    label: t('lanes.everybodys'),
                    checked: lane.persona === undefined,
                    onPick: give(undefined),
                  },
                  ...personas.map((it) => ({
                    label: t('lanes.lane-of', { name: say(it.name) || t('map.unnamed') }),
                    checked: lane.persona === it.id,
                    onPick: give(it.id),
                  })),
                ]
              : []),
            null,
            ...(talk
              ? [{ label: t('comments.menu'), onPick: () => talk.openOn({ kind: 'lane', id }) }]
              : []),
            {
              label: t('map.lane.remove'),
              loss: true,
              onPick: () => hand.edit((map) => removeLane(map, { id })),
            },
          ]}
        >
          ⋯
        </Menu>
      )}
      {children}
    </div>
  );
});
