import type { Drawing, Flow } from './layout.ts';

/** Room a label takes on the sheet; the text itself is the caller's. */
const labelSize = { width: 46, height: 13 };

/**
 * Which flows carry their time on the sheet at rest: the busiest, as long as their labels stand
 * clear of each other and of the touchpoints. The others say it on hover.
 */
export function labelledFlows(drawing: Drawing, most = 14): Flow[] {
  const placed: { x: number; y: number }[] = [];
  const busiest = drawing.flows
    .filter((flow) => flow.kind === 'drawn' && flow.move.medianSeconds !== null)
    .sort((a, b) => b.move.count - a.move.count);
  const kept: Flow[] = [];
  for (const flow of busiest) {
    if (kept.length >= most) break;
    const near = placed.some(
      (it) =>
        Math.abs(it.x - flow.label.x) < labelSize.width &&
        Math.abs(it.y - flow.label.y) < labelSize.height,
    );
    if (near) continue;
    placed.push(flow.label);
    kept.push(flow);
  }
  return kept;
}
