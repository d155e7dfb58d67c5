import type { Activity, Fact } from '@waymark/model';
import type { Key } from '../messages/key.ts';
import type { Words } from '../words.ts';

const nouns: Readonly<Record<string, Key>> = {
  map: 'activity.part.map',
  title: 'activity.part.title',
  phase: 'activity.part.phase',
  stage: 'activity.part.stage',
  touchpoint: 'activity.part.touchpoint',
  arrow: 'activity.part.arrow',
  lane: 'activity.part.lane',
  cell: 'activity.part.cell',
  emotion: 'activity.part.emotion',
  feeling: 'activity.part.feeling',
  persona: 'activity.part.persona',
  goal: 'activity.part.goal',
  change: 'activity.part.change',
};
const mostNames = 3;

/** What somebody did, as parts of a sentence after their name: “added the touchpoint “Pay””. */
export function deedsInWords(
  { facts }: Activity,
  words: Words,
  nameOfLane: (id: string) => string | null,
): string[] {
  const kinds = Map.groupBy(facts, ({ did, part }) => `${did} ${part}`);
  return [...kinds.values()].flatMap((same) => {
    const [first] = same;
    return first
      ? [words.t(`activity.${first.did}`, { what: whatOf(same, first, words, nameOfLane) })]
      : [];
  });
}

function whatOf(
  same: readonly Fact[],
  { part }: Fact,
  { t, say, list }: Words,
  nameOfLane: (id: string) => string | null,
): string {
  const different = [...new Map(same.map((it) => [it.id, it])).values()];
  const n = different.length;
  const noun = t(nouns[part] ?? 'activity.part.other', { n });
  // Nobody named most lanes: they are called as what they hold.
  const nameOf = ({ name, id }: Fact) =>
    (name && say(name).trim()) || (part === 'lane' && nameOfLane(id)) || '';
  const named = different.map(nameOf).filter(Boolean);
  if (named.length === 0) return noun;
  const shown = named.slice(0, mostNames).map((name) => t('activity.name', { name: short(name) }));
  const rest = n - shown.length;
  return `${noun} ${list(rest > 0 ? [...shown, t('activity.more', { n: rest })] : shown)}`;
}

const short = (name: string): string => (name.length > 40 ? `${name.slice(0, 39)}…` : name);
