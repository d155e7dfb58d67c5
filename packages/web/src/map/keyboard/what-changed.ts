import type { JourneyMap } from '@waymark/model';
import type { Words } from '../../words.ts';

const lists = [
  'stages',
  'touchpoints',
  'arrows',
  'lanes',
  'cells',
  'emotions',
  'personas',
] as const;

/** The difference between two maps in a few words, as “2 touchpoints, 1 text”. */
export function whatChanged(before: JourneyMap, after: JourneyMap, words: Words): string {
  const parts = lists.flatMap((list) => {
    const n = differing(before[list], after[list]);
    return n === 0 ? [] : [words.t(`commands.changed.${list}`, { n })];
  });
  return parts.length === 0 ? words.t('commands.changed.other') : words.list(parts);
}

/** How many parts are in only one of two lists, one that was changed counting once. */
function differing(before: readonly object[], after: readonly object[]): number {
  if (before === after) return 0;
  const [old, now] = [new Set(before), new Set(after)];
  const gone = before.filter((it) => !now.has(it)).length;
  const come = after.filter((it) => !old.has(it)).length;
  return Math.max(gone, come, 1);
}
