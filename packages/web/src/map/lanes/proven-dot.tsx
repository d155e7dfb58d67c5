import type { Evidence } from '@waymark/model';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../language.tsx';
import { useHand } from '../editing/editor.tsx';
import { useMayEdit } from '../editing/may-edit.tsx';
import { keyOf } from '../selection/part.ts';
import { useEditing, useSelectionStore } from '../selection/selection.tsx';
import { CurveDot, type CurveScale } from './curve-dot.tsx';
import { dayToday, isOld, knownBy } from './evidence/evidence.ts';
import { EvidenceButton } from './evidence/evidence-button.tsx';
import { evidenceInWords } from './evidence/in-words.ts';
import type { Spot } from './feeling-points.ts';

interface ProvenProps {
  lane: string;
  spot: Spot;
  label: string;
  /** Its value in words. */
  said: string;
  value: number | null;
  scale: CurveScale;
  /** What keeps the value and what it rests on; null while nobody gave one. */
  kept: { evidence?: Evidence } | null;
  /** The class of its inside. */
  fill: string;
  /** What is said on hover, before and after what it rests on. */
  tip: { first: string; last?: string };
  onSet: (touchpoint: string, value: number | null) => void;
  onProve: (evidence: Evidence | undefined) => void;
  /** Stands above the question what it rests on. */
  above?: ReactNode;
  children?: ReactNode;
}

/** A dot of a curve that shows how its value is known; while it is looked at or on Enter that is said. */
export function ProvenDot({ lane, spot, kept, value, label, tip, ...rest }: ProvenProps) {
  const words = useWords();
  const hand = useHand();
  const mayEdit = useMayEdit();
  const selection = useSelectionStore();
  const { touchpoint } = spot;
  const part = { kind: 'feeling' as const, lane, touchpoint };
  const editing = useEditing(part);
  const [near, setNear] = useState(false);
  const [held, setHeld] = useState(false);
  const today = dayToday();
  const basis = kept ? `\n${evidenceInWords(kept.evidence, words, today)}` : '';
  const border = kept?.evidence ? 'border-solid' : 'border-dashed';
  const faded = isOld(kept?.evidence, today) ? 'border-ink3' : 'border-ink';
  const unknown = `border-dashed border-ink3 ${mayEdit ? '' : 'hidden'}`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only shows what can be done with the slider inside
    <div
      data-known={kept ? knownBy(kept.evidence) : undefined}
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
      onFocus={() => setNear(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setNear(false);
      }}
    >
      <CurveDot
        {...{ lane, touchpoint, label, value }}
        {...{ said: rest.said, scale: rest.scale, onSet: rest.onSet }}
        x={spot.x}
        {...(kept && { onEnter: () => selection.edit(keyOf(part)) })}
        tip={`${tip.first}${basis}${tip.last ?? ''}`}
        look={value === null ? unknown : `${border} ${faded} ${rest.fill}`}
      >
        {rest.children}
        {kept && mayEdit && (near || held || editing) && (
          <EvidenceButton
            key={editing ? 'open' : 'closed'}
            evidence={kept.evidence}
            label={label}
            atOnce={editing !== null}
            className="absolute -top-5 left-full grid size-6 place-items-center rounded-[3px] border border-line bg-sheet text-[11px] text-ink2 hover:text-ink pointer-coarse:size-11"
            onOpenChange={(open) => {
              setHeld(open);
              if (open) return;
              hand.seal();
              selection.endEdit(keyOf(part), 'stay');
            }}
            above={rest.above}
            onChange={rest.onProve}
          />
        )}
      </CurveDot>
    </div>
  );
}
