import type { Cell, Lane } from '@waymark/model';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useWords } from '../../../language.tsx';
import { editCell, setMark } from '../../commands/commands.ts';
import { newId, useHand } from '../../editing/editor.tsx';
import { useMayEdit } from '../../editing/may-edit.tsx';
import { keyOf, type Part } from '../../selection/part.ts';
import { useSelectionStore, useWrittenPart } from '../../selection/selection.tsx';
import { dayToday, isOld, knownBy } from '../evidence/evidence.ts';
import { EvidenceButton } from '../evidence/evidence-button.tsx';
import { evidenceInWords } from '../evidence/in-words.ts';

/** One shape a scale, so that two of them beneath each other are not taken for one. */
const shapes: Partial<Record<Lane['kind'], string>> = {
  importance: 'size-2.5 rounded-full',
  effort: 'h-3 w-1.5',
};

/** A mark out of five, set by a click or by the keys 0 to 5; the same click again takes it away. */
export function ScaleMarks({
  lane,
  stage,
  cell,
  label,
  most,
}: {
  lane: Lane;
  stage: string;
  cell: Cell | null;
  label: string;
  most: number;
}) {
  const words = useWords();
  const { t } = words;
  const hand = useHand();
  const mayEdit = useMayEdit();
  const selection = useSelectionStore();
  const part: Part = cell ? { kind: 'cell', id: cell.id } : { kind: 'place', lane: lane.id, stage };
  const { own, editing } = useWrittenPart(part);
  const [near, setNear] = useState(false);
  const [held, setHeld] = useState(false);
  const value = cell?.value ?? null;
  const set = (next: number | null) =>
    hand.edit((map) => setMark(map, { id: newId(), lane: lane.id, stage, value: next }));
  const typed = editing?.text;
  const key = keyOf(part);
  // A digit that was typed on the grid arrives as the beginning of writing.
  useEffect(() => {
    if (typed === undefined) return;
    if (typed !== null && /^[0-9]$/.test(typed)) {
      const mark = { id: newId(), lane: lane.id, stage, value: Number(typed) };
      hand.edit((map) => setMark(map, mark));
    }
    selection.endEdit(key, 'stay');
  }, [typed, hand, lane.id, stage, selection, key]);
  const press = (event: KeyboardEvent) => {
    if (!mayEdit || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (/^[0-9]$/.test(event.key)) set(Math.min(most, Number(event.key)));
    else if (event.key === '+') set(Math.min(most, (value ?? 0) + 1));
    else if (event.key === '-') set(Math.max(0, (value ?? 0) - 1));
    else if (event.key === 'Delete' || event.key === 'Backspace') set(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const said = value === null ? t('map.feel.unknown') : t('lanes.of-five', { n: value });
  const today = dayToday();
  const basis = cell ? evidenceInWords(cell.evidence, words, today) : null;
  const filled = isOld(cell?.evidence, today) ? 'bg-ink3 border-ink3' : 'bg-ink2 border-ink2';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only shows what can be done with the marks inside
    <div
      className="cell relative flex w-max items-center gap-1"
      data-cell={cell?.id}
      data-known={cell ? knownBy(cell.evidence) : undefined}
      data-word={cell ? t(`lanes.known.${knownBy(cell.evidence)}`) : undefined}
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
      onFocus={() => setNear(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setNear(false);
      }}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: `own` says whether Tab reaches it */}
      <div
        {...own}
        role="slider"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={most}
        aria-valuenow={value ?? 0}
        aria-valuetext={said}
        aria-readonly={!mayEdit}
        title={[said, basis, mayEdit ? t('lanes.scale.how') : null].filter(Boolean).join('\n')}
        data-takes-keys=""
        className="cell-body flex border-l-[1.5px] border-transparent pl-1 min-h-6 items-center rounded-[3px] pointer-coarse:min-h-11"
        onKeyDown={press}
      >
        {Array.from({ length: most }, (_, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the slider around it
          // biome-ignore lint/a11y/noStaticElementInteractions: the slider around it is what is read out
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the marks are their places
            key={i}
            className={`grid h-6 place-items-center px-[3px] pointer-coarse:h-11 pointer-coarse:px-2 ${mayEdit ? 'cursor-pointer' : ''}`}
            onClick={() => mayEdit && set(value === i + 1 ? null : i + 1)}
          >
            <span
              className={`block border ${shapes[lane.kind] ?? 'size-2.5'} ${value !== null && i < value ? filled : value === null ? 'border-dashed border-ink3/70' : 'border-edge'}`}
            />
          </span>
        ))}
      </div>
      {value === 0 && <span className="text-[11.5px] text-ink2">{t('lanes.none-at-all')}</span>}
      {cell && mayEdit && (near || held) && (
        <EvidenceButton
          evidence={cell.evidence}
          label={label}
          className="grid size-6 place-items-center rounded-[3px] text-[11px] text-ink2 hover:bg-hair hover:text-ink pointer-coarse:size-11"
          onOpenChange={(open) => {
            setHeld(open);
            if (!open) hand.seal();
          }}
          onChange={(evidence) =>
            hand.edit(
              (map) => editCell(map, { id: cell.id, change: { evidence } }),
              `evidence ${cell.id}`,
            )
          }
        />
      )}
    </div>
  );
}
