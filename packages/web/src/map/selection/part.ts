/**
 * One thing on the sheet that can be stood on with the keyboard. `place` is a lane under a stage,
 * `spot` where a stage takes its next touchpoint, `feeling` a dot of a lane of feelings, `end` where
 * the next stage or lane is added.
 */
export type Part =
  | { kind: 'stage' | 'touchpoint' | 'arrow' | 'lane' | 'cell'; id: string }
  | { kind: 'place'; lane: string; stage: string }
  | { kind: 'spot'; stage: string }
  | { kind: 'feeling'; lane: string; touchpoint: string }
  | { kind: 'end'; of: 'stages' | 'lanes' };

/** A part as text: the same text for the same part, in `data-part` and in sets. */
export type PartKey = `${Part['kind']}:${string}`;

/** The part as text. Ids may hold any sign, so those that cut the text are written otherwise. */
export function keyOf(part: Part): PartKey {
  switch (part.kind) {
    case 'place':
      return `place:${escaped(part.lane)}:${escaped(part.stage)}`;
    case 'feeling':
      return `feeling:${escaped(part.lane)}:${escaped(part.touchpoint)}`;
    case 'spot':
      return `spot:${escaped(part.stage)}`;
    case 'end':
      return `end:${part.of}`;
    default:
      return `${part.kind}:${escaped(part.id)}`;
  }
}

/** The part that a text stands for; null when it stands for none. */
export function partOf(key: string | null | undefined): Part | null {
  const [kind, ...rest] = (key ?? '').split(':').map(decodeURIComponent);
  const [a, b] = rest;
  if (a === undefined) return null;
  switch (kind) {
    case 'stage':
    case 'touchpoint':
    case 'arrow':
    case 'lane':
    case 'cell':
      return { kind, id: a };
    case 'place':
      return b === undefined ? null : { kind, lane: a, stage: b };
    case 'feeling':
      return b === undefined ? null : { kind, lane: a, touchpoint: b };
    case 'spot':
      return { kind, stage: a };
    case 'end':
      return a === 'stages' || a === 'lanes' ? { kind, of: a } : null;
    default:
      return null;
  }
}

const escaped = (id: string): string => id.replace(/[%:]/g, encodeURIComponent);

/** Whether it is something that can be taken away or copied, not a place where something can come. */
export const isThing = (key: PartKey): boolean => /^(stage|touchpoint|arrow|lane|cell):/.test(key);
