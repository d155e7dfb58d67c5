import type { Cell } from '@waymark/model';
import { memo, useState } from 'react';
import { useWords } from '../../language.tsx';
import { editCell } from '../commands/commands.ts';
import { useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { keyOf } from '../selection/part.ts';
import { useEditing, useSelectionStore } from '../selection/selection.tsx';
import { CurveDot, type CurveScale } from './curve-dot.tsx';
import { dayToday, isOld, knownBy } from './evidence/evidence.ts';
import { EvidenceButton } from './evidence/evidence-button.tsx';
import { evidenceInWords } from './evidence/in-words.ts';
import type { Spot } from './feeling-points.ts';

/** How much is at stake at one touchpoint; Enter says what that rests on. */
export const ArcDot = memo(function ArcDot({
  lane,
  spot,
  name,
  cell,
  scale,
  onSet,
}: {
  lane: string;
  spot: Spot;
  name: string;
  cell: Cell | null;
  scale: CurveScale;
  onSet: (touchpoint: string, value: number | null) => void;
}) {
  const words = useWords();
  const { t, number } = words;
  const hand = useHand();
  const mayEdit = useMayEdit();
  const selection = useSelectionStore();
  const { touchpoint } = spot;
  const part = { kind: 'feeling' as const, lane, touchpoint };
  const editing = useEditing(part);
  const [near, setNear] = useState(false);
  const [held, setHeld] = useState(false);
  const value = cell?.value ?? null;
  const said = value === null ? t('map.feel.unknown') : t('lanes.of-five', { n: value });
  const today = dayToday();
  const label = t('lanes.arc.label', { name });
  const basis = cell ? `\n${evidenceInWords(cell.evidence, words, today)}` : '';
  const border = cell?.evidence ? 'border-solid bg-ink2' : 'border-dashed bg-sheet';
  const faded = isOld(cell?.evidence, today) ? 'border-ink3' : 'border-ink';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only shows what can be done with the slider inside
    <div
      data-known={cell ? knownBy(cell.evidence) : undefined}
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
      onFocus={() => setNear(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setNear(false);
      }}
    >
      <CurveDot
        {...{ lane, touchpoint, label, said, value, scale, onSet }}
        x={spot.x}
        {...(cell && { onEnter: () => selection.edit(keyOf(part)) })}
        tip={`${name}\n${value === null ? said : number(value)}${basis}`}
        look={
          value === null
            ? `border-dashed border-ink3 ${mayEdit ? '' : 'hidden'}`
            : `${border} ${faded}`
        }
      >
        {cell && mayEdit && (near || held || editing) && (
          <EvidenceButton
            key={editing ? 'open' : 'closed'}
            evidence={cell.evidence}
            label={label}
            atOnce={editing !== null}
            className="absolute -top-5 left-full grid size-6 place-items-center rounded-[3px] border border-line bg-sheet text-[11px] text-ink2 hover:text-ink pointer-coarse:size-11"
            onOpenChange={(open) => {
              setHeld(open);
              if (open) return;
              hand.seal();
              selection.endEdit(keyOf(part), 'stay');
            }}
            onChange={(evidence) =>
              hand.edit(
                (map) => editCell(map, { id: cell.id, change: { evidence } }),
                `evidence ${cell.id}`,
              )
            }
          />
        )}
      </CurveDot>
    </div>
  );
});
