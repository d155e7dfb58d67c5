import type { Lane } from '@waymark/model';
import { memo } from 'react';
import { useWords } from '../../language.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { keyOf } from '../selection/part.ts';
import { useEditing, usePart, useSelectionStore } from '../selection/selection.tsx';
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
  const editing = useEditing(part);
  const own = usePart(part);
  const mayEdit = useMayEdit();
  const write = useCellHand({ cell: null, lane, stage });
  const sending = useSendPictures();
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
  const take = (data: DataTransfer | null) => {
    const pictures = form.empty === 'lanes.add-picture' ? picturesIn(data) : [];
    if (pictures.length > 0) void sending.send(pictures, (picture) => write({ picture }));
    return pictures.length > 0;
  };
  const hidden =
    'opacity-0 focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100';
  return (
    <button
      type="button"
      {...own}
      className={`max-w-full cursor-text rounded-[3px] pr-1 pl-[8.5px] text-left text-ink3 hover:bg-hair ${quiet ? `absolute bottom-0 left-0 text-[11px]/[16px] pointer-coarse:static pointer-coarse:min-h-11 ${hidden}` : ''}`}
      onClick={() => selection.edit(keyOf(part))}
      onPaste={(event) => {
        if (!take(event.clipboardData)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <span className="spoken">{`${t('map.add-cell')}: ${label}: `}</span>
      {sending.said ?? (quiet ? `+ ${t('map.add-cell')}` : t(form.empty))}
    </button>
  );
});
