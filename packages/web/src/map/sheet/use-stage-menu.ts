import { type Stage, stageKinds } from '@waymark/model';
import { useTalk } from '../../comments/talk.tsx';
import { useWords } from '../../language.tsx';
import {
  addPhase,
  addStage,
  addTouchpoint,
  editStage,
  moveStage,
  removeStage,
  setPhase,
} from '../commands/commands.ts';
import { newId, useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import type { MenuItem } from '../editing/menu.tsx';
import { keyOf } from '../selection/part.ts';
import { useSelectionStore } from '../selection/selection.tsx';
import { useView } from '../view/view.tsx';

/** A stage where it stands among the others. */
export interface StagePlace {
  stage: Stage;
  index: number;
  last: number;
  /** The phases of the stages beside it. */
  left: string | undefined;
  right: string | undefined;
}

/** What can be done with a stage; who may not edit can still close it. */
export function useStageMenu(
  { stage, index, last, left, right }: StagePlace,
  onIntent: () => void,
) {
  const { t, locale } = useWords();
  const hand = useHand();
  const mayEdit = useMayEdit();
  const { fold } = useView();
  const talk = useTalk();
  const selection = useSelectionStore();
  const { id, phase } = stage;
  const close: MenuItem = { label: t('canvas.fold'), onPick: () => fold(id) };
  const comment: MenuItem | null = talk && {
    label: t('comments.menu'),
    onPick: () => talk.openOn({ kind: 'stage', id }),
  };
  if (!mayEdit) return comment ? [close, comment] : [close];
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
  const group = () => {
    const name = { [locale]: t('canvas.phase.new') };
    hand.edit((map) => addPhase(map, { id: newId(), name, stages: [id] }));
  };
  const join = (to: string | undefined) =>
    hand.edit((map) => setPhase(map, { stage: id, phase: to }));
  const isBeside = (other: string | undefined) => other !== undefined && other !== phase;
  const items: (MenuItem | null | false)[] = [
    { label: t('map.add-touchpoint'), onPick: addHere },
    { label: t('map.stage.intent'), writes: true, onPick: onIntent },
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
    close,
    comment ?? false,
    null,
    phase === undefined && { label: t('canvas.phase.start'), onPick: group },
    isBeside(left) && { label: t('canvas.phase.join-left'), onPick: () => join(left) },
    isBeside(right) && { label: t('canvas.phase.join-right'), onPick: () => join(right) },
    phase !== undefined && { label: t('canvas.phase.leave'), onPick: () => join(undefined) },
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
  ];
  return items.filter((it) => it !== false);
}
