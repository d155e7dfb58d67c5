import type { JourneyMap } from '@waymark/model';
import { memo } from 'react';
import { CommentMark } from '../../comments/comment-mark.tsx';
import { useTalk } from '../../comments/talk.tsx';
import { useWords } from '../../language.tsx';
import { removePhase, renamePhase } from '../commands/commands.ts';
import { Editable } from '../editing/editable.tsx';
import { useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { Menu, quietTrigger } from '../editing/menu.tsx';
import { type PhaseRun, phaseRuns } from '../layout/columns.ts';
import { type Frame, labelWidth } from '../layout/frame.ts';
import { useSight } from '../view/part-ranges.tsx';
import { useView } from '../view/view.tsx';

/** Above the stages the phases they belong to, each over all of its stages. */
export const PhaseHeads = memo(function PhaseHeads({
  map,
  frame,
}: {
  map: JourneyMap;
  frame: Frame;
}) {
  const sight = useSight();
  const runs = phaseRuns(map).filter((it) => it.last >= sight.first && it.first <= sight.last);
  if (map.phases.length === 0) return null;
  return (
    <div className="relative mb-1 h-[25px]">
      {runs.map((run) => (
        <PhaseHead key={`${run.phase} ${run.first}`} map={map} run={run} frame={frame} />
      ))}
    </div>
  );
});

function PhaseHead({ map, run, frame }: { map: JourneyMap; run: PhaseRun; frame: Frame }) {
  const { t, say } = useWords();
  const hand = useHand();
  const mayEdit = useMayEdit();
  const talk = useTalk();
  const { view, fold } = useView();
  const phase = map.phases.find((it) => it.id === run.phase);
  const from = frame.columns[run.first];
  const to = frame.columns[run.last];
  if (!phase || !from || !to) return null;
  const { id } = phase;
  const isClosed = view.folded.has(id);
  const name = say(phase.name) || t('map.unnamed');
  const close = {
    label: t(isClosed ? 'canvas.unfold' : 'canvas.fold'),
    onPick: () => fold(id),
  };
  const remove = {
    label: t('canvas.phase.ungroup'),
    onPick: () => hand.edit((now) => removePhase(now, { id })),
  };
  const comment = talk && {
    label: t('comments.menu'),
    onPick: () => talk.openOn({ kind: 'phase', id }),
  };
  const read = comment ? [close, comment] : [close];
  return (
    <div
      data-item={`phase:${id}`}
      tabIndex={-1}
      className="group absolute top-0 flex h-full items-center border-b border-ink2"
      style={{ left: from.x, width: to.x + to.width - from.x - 14 }}
    >
      <div className="sticky flex min-w-0 items-center gap-0.5" style={{ left: labelWidth }}>
        {!isClosed && mayEdit && (
          <Editable
            words={phase.name}
            label={t('canvas.phase')}
            empty={t('map.unnamed')}
            className="-mx-1 max-w-full truncate px-1 text-[12px] font-[560] text-ink2!"
            onSave={(words, { step }) =>
              hand.edit((now) => renamePhase(now, { id, name: words }), step)
            }
          />
        )}
        {!isClosed && !mayEdit && (
          <span className="truncate text-[12px] font-[560] text-ink2">{name}</span>
        )}
        <CommentMark item={{ kind: 'phase', id }} />
        <Menu
          label={t('canvas.phase.menu', { name })}
          className={`${quietTrigger} pointer-coarse:min-w-11`}
          items={mayEdit ? [...read, null, remove] : read}
        >
          ⋯
        </Menu>
      </div>
    </div>
  );
}
