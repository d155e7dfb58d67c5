/** How much of the map is drawn: its stages, its touchpoints with the main flows, or everything. */
export const levels = ['stages', 'main', 'all'] as const;
export type Level = (typeof levels)[number];

/** What a reader sees of a map: theirs alone, never part of the shared document. */
export interface View {
  level: Level;
  /** Ids of the stages and phases that are closed to a narrow column. */
  folded: ReadonlySet<string>;
}

export const wholeView: View = { level: 'all', folded: new Set() };

/** One step closer (1) or farther away (-1); the ends stay what they are. */
export function step(level: Level, by: number): Level {
  const at = levels.indexOf(level) + by;
  return levels[Math.max(0, Math.min(levels.length - 1, at))] ?? level;
}
