import type { Lane } from '@waymark/model';
import { type ClipboardEvent, memo, type ReactNode } from 'react';
import { useWords } from '../../language.tsx';
import type { Key } from '../../messages/key.ts';
import type { Words } from '../../words.ts';
import { useMayEdit } from '../editing/may-edit.tsx';
import { keyOf } from '../selection/part.ts';
import { type PartProps, useSelectionStore, useWrittenPart } from '../selection/selection.tsx';
import type { CellForm } from './forms/form.ts';
import { useCellHand } from './forms/use-cell-hand.ts';
import { picturesIn } from './pictures/send-picture.ts';
import { useSendPictures } from './pictures/use-send-picture.ts';

/** Where the next cell of a lane under a stage is written; a picture can be dropped or pasted on it. */
export const PlaceBox = memo(function PlaceBox({
  lane,
  stage,
  form,
  label,
  quiet,
}: {
  lane: Lane;
  stage: string;
  form: CellForm;
  label: string;
  /** Something stands there already: the way to add shows when it is looked at. */
  quiet: boolean;
}) {
  const { t } = useWords();
  const part = { kind: 'place' as const, lane: lane.id, stage };
  const selection = useSelectionStore();
  const { own, editing } = useWrittenPart(part);
  const mayEdit = useMayEdit();
  if (!mayEdit) return quiet ? null : <span className="text-ink3">{t('map.none')}</span>;
  if (editing) {
    return (
      <form.Write
        cell={null}
        {...{ lane, stage, label }}
        typed={editing.text}
        onDone={(onward) => selection.endEdit(keyOf(part), onward)}
      />
    );
  }
  const look = { own, label, quiet, empty: form.empty, press: () => selection.edit(keyOf(part)) };
  return form.empty === 'lanes.add-picture' ? (
    <PicturePlace {...look} lane={lane} stage={stage} />
  ) : (
    wayToAdd(look, t)
  );
});

interface Look {
  own: PartProps;
  label: string;
  quiet: boolean;
  empty: Key;
  press: () => void;
}

/** The way to add to a lane of pictures, on which one can be pasted. */
function PicturePlace({ lane, stage, ...look }: Look & { lane: Lane; stage: string }) {
  const { t } = useWords();
  const write = useCellHand({ cell: null, lane, stage });
  const { send, said } = useSendPictures();
  const paste = (event: ClipboardEvent) => {
    const pictures = picturesIn(event.clipboardData);
    if (pictures.length === 0) return;
    void send(pictures, (picture) => write({ picture }));
    event.preventDefault();
    event.stopPropagation();
  };
  return wayToAdd({ ...look, said, paste }, t);
}

/** Drawn without a part of its own: there is one under each stage of each lane. */
function wayToAdd(
  {
    own,
    label,
    quiet,
    empty,
    press,
    said = null,
    paste,
  }: Look & { said?: string | null; paste?: (event: ClipboardEvent) => void },
  t: Words['t'],
): ReactNode {
  const hidden =
    'opacity-0 focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100';
  return (
    <button
      type="button"
      {...own}
      className={`max-w-full cursor-text rounded-[3px] pr-1 pl-[8.5px] text-left text-ink3 hover:bg-hair ${quiet ? `absolute bottom-0 left-0 text-[11px]/[16px] pointer-coarse:static pointer-coarse:min-h-11 ${hidden}` : ''}`}
      onClick={press}
      {...(paste && { onPaste: paste })}
    >
      <span className="spoken">{`${t('map.add-cell')}: ${label}: `}</span>
      {said ?? (quiet ? `+ ${t('map.add-cell')}` : t(empty))}
    </button>
  );
}
