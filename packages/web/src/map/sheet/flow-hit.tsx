import { memo } from 'react';
import { useMayEdit } from '../editing/may-edit.tsx';
import type { Flow } from '../layout/layout.ts';
import { keyOf, type Part } from '../selection/part.ts';
import { useSelected, useSelectionStore } from '../selection/selection.tsx';
import { useLookStore } from './look.tsx';
import { same } from './same.ts';

interface HitProps {
  flow: Flow;
  /** What is said about it; the same function for as long as the names are the same. */
  tipOf: (flow: Flow) => string;
  /** It stands for several, and so neither opens nor draws one. */
  isGathered: boolean;
  onAdopt: (from: string, to: string) => void;
  onArrow: (id: string) => void;
}

/** A wider, unseen line, so that a thin flow can be met with a mouse. */
export const FlowHit = memo(
  Hit,
  (a, b) =>
    a.tipOf === b.tipOf &&
    a.flow.line === b.flow.line &&
    a.flow.width === b.flow.width &&
    a.flow.key === b.flow.key &&
    same(a.flow.move, b.flow.move, 2),
);

function Hit({ flow, tipOf, isGathered, onAdopt, onArrow }: HitProps) {
  const look = useLookStore();
  const selection = useSelectionStore();
  const mayEdit = useMayEdit();
  const { from, to, arrow } = flow.move;
  const part: Part = { kind: 'arrow', id: arrow?.id ?? '' };
  const selected = useSelected(part) && arrow !== null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same can be done from the panel by keyboard
    <path
      d={flow.line}
      fill="none"
      stroke={selected ? 'var(--accent)' : 'transparent'}
      strokeOpacity={0.35}
      strokeWidth={Math.max(9, flow.width)}
      className={isGathered ? '' : 'cursor-pointer'}
      data-tip={tipOf(flow)}
      data-flow={flow.key}
      {...(arrow && !isGathered && { 'data-part': keyOf(part) })}
      // Whoever drags something over it does not look at it.
      onPointerEnter={({ buttons }) => buttons === 0 && look.along({ key: flow.key, from, to })}
      onPointerLeave={() => look.along(null)}
      onClick={() => {
        if (isGathered) return;
        // Who may draw selects it, as the sheet hears by itself; who only reads is told about it.
        if (arrow && !mayEdit) onArrow(arrow.id);
        else if (!arrow && mayEdit) onAdopt(from, to);
      }}
      onDoubleClick={() => arrow && mayEdit && !isGathered && selection.edit(keyOf(part))}
    />
  );
}
