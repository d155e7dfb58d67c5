import type { Arrow } from '@waymark/model';
import type { Flow } from './order.ts';

const mostOnADraft = 60;
const mainShare = 0.8;

/**
 * The moves worth an arrow on a first map: those that carry most of the traffic, and for every
 * touchpoint its strongest way in and way out, so that none stands alone. All of them if asked.
 */
export function chooseArrows(flows: readonly Flow[], all: boolean): Arrow[] {
  const between = flows
    .filter((flow) => flow.from !== flow.to && flow.count > 0)
    .sort((a, b) => b.count - a.count);
  if (all) return between.map(toArrow);
  const total = between.reduce((sum, flow) => sum + flow.count, 0);
  const left = new Set<string>();
  const reached = new Set<string>();
  let carried = 0;
  const chosen = between.filter((flow, i) => {
    const main = carried < mainShare * total && i < mostOnADraft;
    const only = !left.has(flow.from) || !reached.has(flow.to);
    if (!main && !only) return false;
    left.add(flow.from);
    reached.add(flow.to);
    carried += flow.count;
    return true;
  });
  return chosen.map(toArrow);
}

const toArrow = ({ from, to }: Flow, at: number): Arrow => ({
  id: `a${at + 1}`,
  from,
  to,
  kind: 'direct',
  optional: false,
  ideal: false,
});
