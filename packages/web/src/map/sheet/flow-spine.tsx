import { Fragment, type ReactNode } from 'react';
import type { Flow } from '../layout/layout.ts';

/** Below this a ribbon is drawn as a line, in pixels. */
export const thinnest = 1.6;

/**
 * The line through the middle of an arrow: dashed where it may be skipped, in the colour of gain
 * where it is wanted. With a head, unless it lies in a ribbon. Drawn without a part of its own, since
 * there are as many as flows.
 */
export function flowSpine(flow: Flow, lit: boolean): ReactNode {
  const { optional = false, ideal = false } = flow.move.arrow ?? {};
  const isRibbon = flow.kind === 'drawn' && flow.width >= thinnest;
  if (isRibbon && !optional && !ideal) return null;
  const plain = flow.kind === 'drawn' ? 'var(--flow)' : 'var(--ink3)';
  const stroke = {
    fill: 'none',
    stroke: ideal ? 'var(--gain)' : isRibbon ? 'var(--ink2)' : plain,
    strokeOpacity: lit ? 1 : opacityOf(flow, ideal),
    // In a ribbon it stands out by its colour, and many of them would drown the figures.
    strokeWidth: ideal && !isRibbon ? 1.6 : 1,
  };
  const dashes = optional ? '7 4' : flow.kind === 'unmeasured' ? '2 4' : undefined;
  if (!dashes) {
    return <path key={flow.key} d={isRibbon ? flow.line : flow.line + flow.tip} {...stroke} />;
  }
  return (
    <Fragment key={flow.key}>
      <path d={flow.line} strokeDasharray={dashes} {...stroke} />
      {!isRibbon && <path d={flow.tip} {...stroke} />}
    </Fragment>
  );
}

function opacityOf({ kind }: Flow, ideal: boolean): number {
  if (ideal || kind === 'unmeasured' || kind === 'plain') return 0.9;
  return kind === 'drawn' ? 0.6 : 0.65;
}
