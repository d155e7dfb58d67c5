import { type Lane, laneFacts, laneLayers } from '@waymark/model';

/** The three lines of a service blueprint, from the customer inwards. */
const blueprintLines = ['interaction', 'visibility', 'internal'] as const;
type BlueprintLine = (typeof blueprintLines)[number];

export interface Crossing {
  lines: readonly BlueprintLine[];
  /** What is beneath is nearer to the customer than what is above. */
  outwards: boolean;
}

/**
 * Which lines lie above which lanes: those between the side a lane stands on and the side of the
 * lane above it. A lane that stands on no side goes with the one above.
 */
export function crossings(lanes: readonly Lane[]): Map<string, Crossing> {
  const above = new Map<string, Crossing>();
  let side: number | null = null;
  for (const { id, kind } of lanes) {
    const { layer } = laneFacts(kind);
    if (layer === null) continue;
    const own = laneLayers.indexOf(layer);
    if (side !== null && own !== side) {
      const lines = blueprintLines.slice(Math.min(side, own), Math.max(side, own));
      above.set(id, { lines, outwards: own < side });
    }
    side = own;
  }
  return above;
}
