import type { Drawing, Flow } from './layout.ts';

/** Room a label takes on the sheet; the text itself is the caller's. */
const labelSize = { width: 46, height: 13 };

/** Stages closer together than this leave no room for a time between them. */
const leastRoom = 38;

/**
 * Which flows carry their time on the sheet at rest: the busiest, as long as their labels stand
 * clear of each other and of the touchpoints. The others say it on hover.
 */
export function labelledFlows(drawing: Drawing, most = 14): Flow[] {
  const { columnWidth, cardWidth } = drawing.frame;
  if (columnWidth - cardWidth < leastRoom) return [];
  const drawn = drawing.flows.filter((flow) => flow.kind === 'drawn');
  return clearOfEachOther(drawn, most);
}

/** The busiest of the flows whose times can be read beside each other. */
export function clearOfEachOther(flows: readonly Flow[], most: number): Flow[] {
  const kept: Flow[] = [];
  const busiest = flows
    .filter((flow) => flow.move.medianSeconds !== null)
    .sort((a, b) => b.move.count - a.move.count);
  for (const flow of busiest) {
    if (kept.length >= most) break;
    const near = kept.some(
      ({ label }) =>
        Math.abs(label.x - flow.label.x) < labelSize.width &&
        Math.abs(label.y - flow.label.y) < labelSize.height,
    );
    if (!near) kept.push(flow);
  }
  return kept;
}
