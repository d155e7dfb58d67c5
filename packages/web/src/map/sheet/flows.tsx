import { memo, useCallback, useMemo } from 'react';
import { useWords } from '../../language.tsx';
import { useAfterPaint } from '../../parts/use-after-paint.ts';
import type { Words } from '../../words.ts';
import type { ArrowLabel } from '../layout/arrow-labels.ts';
import { clearOfEachOther } from '../layout/labels.ts';
import type { Drawing, Flow } from '../layout/layout.ts';
import { moveTip } from '../reading/sentences.ts';
import { useSight } from '../view/part-ranges.tsx';
import type { Range } from '../view/ranges.ts';
import { DraggedFlows, useIsDragged } from './dragged-flows.tsx';
import { Entry } from './entry.tsx';
import { FlowHit } from './flow-hit.tsx';
import { FlowLabel } from './flow-label.tsx';
import { FlowShape, useFlowShapes } from './flow-shape.tsx';
import { FlowTime } from './flow-time.tsx';
import { useLook } from './look.tsx';
import { type FlowTexts, isGathered } from './use-flow-texts.ts';
import { WayMarks } from './way-marks.tsx';

export interface FlowsProps {
  drawing: Drawing;
  nameOf: (id: string) => string;
  texts: FlowTexts;
  onAdopt: (from: string, to: string) => void;
  onArrow: (id: string) => void;
}

/** All that flows: entries, ribbons, and those who leave, beneath the touchpoints. */
export const Flows = memo(function Flows(props: FlowsProps) {
  const { drawing, nameOf, texts } = props;
  const words = useWords();
  const { frame } = drawing;
  const sight = useSight();
  const tipOf = useCallback((flow: Flow) => flowTip(flow, nameOf, words), [nameOf, words]);
  const { drawn, desire } = useMemo(() => {
    const count = (kind: Flow['kind']) => drawing.flows.filter((it) => it.kind === kind).length;
    return { drawn: count('drawn'), desire: count('desire') };
  }, [drawing]);
  const flows = drawing.flows.filter((flow) => isInSight(flow, sight));
  const entries = drawing.entries.filter(
    ({ box }) => box.last >= sight.first && box.column <= sight.last,
  );
  const isPainted = useAfterPaint();
  const isDragged = useIsDragged();
  const lying = flows.filter(({ move }) => !isDragged(move));
  const shapes = useFlowShapes(lying);
  const times = texts.times.filter(({ move }) => !isDragged(move));
  return (
    <svg
      width={frame.width}
      height={frame.height}
      className="absolute top-0 left-0 overflow-visible"
      role="img"
      aria-label={words.t('map.flows', {
        drawn: words.number(drawn),
        desire: words.number(desire),
      })}
    >
      <defs>
        <linearGradient id="entering" x1="0" y1="0" x2="1" y2="0">
          <stop offset="0" stopColor="var(--flow)" stopOpacity="0.12" />
          <stop offset="0.45" stopColor="var(--flow)" stopOpacity="0.5" />
          <stop offset="1" stopColor="var(--flow)" stopOpacity="0.5" />
        </linearGradient>
      </defs>
      <Dimming>
        {shapes}
        {entries.map((entry) =>
          isDragged({ from: entry.box.id, to: entry.box.id }) ? null : (
            <Entry key={entry.box.id} entry={entry} />
          ),
        )}
        {texts.labels
          .filter(({ flow }) => isInSight(flow, sight) && !isDragged(flow.move))
          .map((label) => (
            <FlowLabel key={label.key} label={label} />
          ))}
        <WayMarks ways={drawing.ways} />
        {/* What is lit says its own times, often where these stand. */}
        <g className="in-data-dim:opacity-0">
          {times
            .filter((flow) => isInSight(flow, sight))
            .map((flow) => (
              <FlowTime key={flow.key} flow={flow} right={drawing.frame.width} />
            ))}
        </g>
      </Dimming>
      {isPainted &&
        flows.map((flow) => (
          <FlowHit
            key={flow.key}
            flow={flow}
            tipOf={tipOf}
            isGathered={isGathered(flow)}
            onAdopt={props.onAdopt}
            onArrow={props.onArrow}
          />
        ))}
      <Lit drawing={drawing} labels={texts.labels} />
      <DraggedFlows drawing={drawing} />
    </svg>
  );
});

function flowTip(flow: Flow, nameOf: (id: string) => string, words: Words): string {
  const names = { from: nameOf(flow.move.from), to: nameOf(flow.move.to) };
  if (flow.kind === 'nothing') {
    const left = { n: flow.move.count, after: names.from };
    return `${names.from} → ${names.to}\n${words.t('canvas.nothing.tip', left)}`;
  }
  if (!isGathered(flow)) {
    const unmeasured = flow.kind === 'unmeasured' || flow.kind === 'plain';
    const tip = moveTip(flow.move, { ...names, unmeasured }, words);
    return flow.kind === 'unmeasured' ? `${tip}\n${words.t('map.tip.unmeasured')}` : tip;
  }
  const sum = { n: flow.move.count, flows: words.number(flow.move.flows) };
  return `${names.from} → ${names.to}\n${words.t('canvas.gathered.flow', sum)}`;
}

const isInSight = ({ course: { from, to } }: Flow, sight: Range): boolean =>
  Math.max(from.last, to.last) >= sight.first && Math.min(from.column, to.column) <= sight.last;

function Dimming({ children }: { children: React.ReactNode }) {
  const dim = useLook((look) => look.near !== null);
  return (
    <g
      data-dim={dim || undefined}
      className="pointer-events-none transition-opacity duration-150 data-dim:opacity-30"
    >
      {children}
    </g>
  );
}

/** What the looked-at touchpoint or flow lights up, small paths that are hidden at rest included. */
function Lit({ drawing, labels }: { drawing: Drawing; labels: readonly ArrowLabel[] }) {
  const lit = useLit(drawing);
  const said = labels.filter(({ flow }) => lit.includes(flow));
  return (
    <g className="pointer-events-none">
      {lit.map((flow) => (
        <FlowShape key={flow.key} flow={flow} lit />
      ))}
      {said.map((label) => (
        <FlowLabel key={label.key} label={label} />
      ))}
    </g>
  );
}

/** The times of what is lit, above the touchpoints, where there is always room to read them. */
export const LitTimes = memo(function LitTimes({ drawing }: { drawing: Drawing }) {
  const main = new Set(drawing.flows);
  const lit = useLit(drawing).filter((flow) => main.has(flow) && flow.kind !== 'untaken');
  return (
    <svg
      aria-hidden="true"
      width={drawing.frame.width}
      height={drawing.frame.height}
      className="pointer-events-none absolute top-0 left-0 z-10 overflow-visible"
    >
      {clearOfEachOther(lit, 24).map((flow) => (
        <FlowTime key={flow.key} flow={flow} right={drawing.frame.width} />
      ))}
    </svg>
  );
});

function useLit(drawing: Drawing): readonly Flow[] {
  const touchpoint = useLook((look) => look.touchpoint);
  const along = useLook((look) => look.flow);
  const isDragged = useIsDragged();
  if (touchpoint !== null && isDragged({ from: touchpoint, to: touchpoint })) return [];
  if (touchpoint === null) return drawing.flows.filter((flow) => flow.key === along);
  return [...drawing.flows, ...drawing.minor].filter(
    ({ move }) => move.from === touchpoint || move.to === touchpoint,
  );
}
