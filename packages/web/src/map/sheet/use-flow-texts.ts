import { useMemo } from 'react';
import { useWords } from '../../language.tsx';
import { type ArrowLabel, placeArrowLabels } from '../layout/arrow-labels.ts';
import { labelledFlows } from '../layout/labels.ts';
import type { Drawing, Flow } from '../layout/layout.ts';

/** What is written at the flows of a drawing while nothing is looked at. */
export interface FlowTexts {
  /** Flows that say how long they took. */
  times: readonly Flow[];
  labels: readonly ArrowLabel[];
}

/** The texts of a drawing in the reader's language; the same ones for as long as it is the same drawing. */
export function useFlowTexts(drawing: Drawing, showsTimes: boolean): FlowTexts {
  const { say } = useWords();
  return useMemo(() => {
    const times = showsTimes ? labelledFlows(drawing) : [];
    const textOf = (flow: Flow) => (isGathered(flow) ? '' : say(flow.move.arrow?.label));
    return { times, labels: placeArrowLabels(drawing.flows, textOf, { drawing, times }) };
  }, [drawing, showsTimes, say]);
}

/** A flow of a closed column stands for several, none of which it could open or draw. */
export const isGathered = ({ course }: Flow): boolean =>
  course.from.id.startsWith('fold ') || course.to.id.startsWith('fold ');
