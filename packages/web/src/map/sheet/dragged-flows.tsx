import { useMemo } from 'react';
import type { Drawing, Flow } from '../layout/layout.ts';
import { pulled } from '../layout/pulled.ts';
import { useDragged } from './drag-store.tsx';
import { Entry } from './entry.tsx';
import { FlowShape } from './flow-shape.tsx';

/** Which flows go along with the touchpoints that are dragged; the same function for one drag. */
export function useIsDragged(): (move: { from: string; to: string }) => boolean {
  const ids = useDragged((it) => it.kept);
  return useMemo(() => {
    const held = new Set(ids);
    return ({ from, to }) => held.has(from) || held.has(to);
  }, [ids]);
}

/** The flows of the touchpoints that are dragged, to where these are held: only they are drawn anew. */
export function DraggedFlows({ drawing }: { drawing: Drawing }) {
  const ids = useDragged((it) => it.kept);
  const by = useDragged((it) => it.by);
  const own = useMemo(() => {
    const held = new Set(ids);
    const ends = ({ move }: Flow) => Number(held.has(move.from)) + Number(held.has(move.to));
    return {
      held,
      between: drawing.flows.filter((it) => ends(it) === 2),
      beside: drawing.flows.filter((it) => ends(it) === 1),
      entries: drawing.entries.filter(({ box }) => held.has(box.id)),
    };
  }, [drawing, ids]);
  return (
    <g className="pointer-events-none" data-dragged-flows>
      {own.beside.map((flow) => (
        <FlowShape key={flow.key} flow={pulled(flow, { ids: own.held, by }, drawing.frame)} lit />
      ))}
      <g transform={`translate(${by.x} ${by.y})`}>
        {own.between.map((flow) => (
          <FlowShape key={flow.key} flow={flow} lit />
        ))}
        {own.entries.map((entry) => (
          <Entry key={entry.box.id} entry={entry} />
        ))}
      </g>
    </g>
  );
}
