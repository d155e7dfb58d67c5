import { memo } from 'react';
import type { Box } from '../layout/frame.ts';
import type { Ways } from '../layout/ways.ts';

/**
 * Where a map without numbers is entered (a ring and a line) and left (a line to a dot), all of one
 * kind in one path. Never as wide as a flow: nobody was counted.
 */
export const WayMarks = memo(function WayMarks({ ways }: { ways: Ways }) {
  if (ways.in.length + ways.out.length + ways.goals.length === 0) return null;
  return (
    <g fill="none" strokeWidth={1}>
      <path d={ways.in.map(entered).join('')} stroke="var(--ink2)" data-ways="in" />
      <path d={ways.out.map(left).join('')} stroke="var(--ink2)" fill="var(--ink2)" />
      <path d={ways.goals.map(left).join('')} stroke="var(--gain)" fill="var(--gain)" />
    </g>
  );
});

const radius = 3.2;
const length = 15;

const middle = ({ y, height }: Box): number => Math.round(y + height / 2) + 0.5;

function entered(box: Box): string {
  const x = box.x - length;
  const y = middle(box);
  const ring = `M${x - radius},${y} a${radius},${radius} 0 1 0 ${radius * 2},0 a${radius},${radius} 0 1 0 ${-radius * 2},0`;
  return `${ring} M${x + radius},${y} H${box.x - 1} m-5,-3 l5,3 l-5,3`;
}

/** At the lower edge, clear of what comes in from there or goes on. */
function left(box: Box): string {
  const x = box.x + box.width;
  const y = box.y + box.height - 8.5;
  const dot = `m0,0 a${radius},${radius} 0 1 0 ${radius * 2},0 a${radius},${radius} 0 1 0 ${-radius * 2},0`;
  return `M${x},${y} h8 ${dot}`;
}
