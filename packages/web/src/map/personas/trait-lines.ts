import { isSameValue, mostTraits, type Persona, pairEntries } from '@waymark/model';

export type Trait = NonNullable<Persona['traits']>[number];

/** A line on the screen: it stays the same one while others change the list around it. */
export interface TraitLine {
  key: string;
  trait: Trait;
  /** Somebody removed it while it is being written in. */
  isGone: boolean;
}

/**
 * The lines of a list that was changed. What says the same is the same line; as many others as there
 * were between two of those are the same lines too, with other words. The one that is being written
 * in stays for its writer when it is not there any more.
 */
export function followTraits(
  lines: readonly TraitLine[],
  traits: readonly Trait[],
  { written, newKey }: { written: string | null; newKey: () => string },
): TraitLine[] {
  const pairs = pairEntries(
    lines.map((it) => it.trait),
    traits,
  );
  const followed: TraitLine[] = [];
  let [line, trait] = [0, 0];
  const fill = (lineEnd: number, traitEnd: number) => {
    const before = lines.slice(line, lineEnd);
    const added = traits.slice(trait, traitEnd);
    const isSame = before.filter((it) => !it.isGone).length === added.length;
    for (const it of before) {
      const now = isSame && !it.isGone ? added.shift() : undefined;
      if (now) followed.push({ ...it, trait: now });
      else if (it.key === written) followed.push({ ...it, isGone: true });
    }
    for (const it of added) followed.push({ key: newKey(), trait: it, isGone: false });
  };
  traits.forEach((now, at) => {
    const from = pairs[at];
    const kept = from === undefined ? undefined : lines[from];
    if (from === undefined || !kept) return;
    fill(from, at);
    followed.push({ ...kept, trait: now, isGone: false });
    [line, trait] = [from + 1, at + 1];
  });
  fill(lines.length, traits.length);
  return followed;
}

/** The list with other words in a line, which is found again by what it said; one that is gone comes back. */
export function writeTrait(
  traits: readonly Trait[],
  lines: readonly TraitLine[],
  { key, change }: { key: string; change: Partial<Trait> },
): Trait[] {
  const line = lines.find((it) => it.key === key);
  if (!line) return [...traits];
  const next = { ...line.trait, ...change };
  const at = placeOf(traits, lines, line);
  if (at !== null) return traits.toSpliced(at, 1, next);
  if (traits.length >= mostTraits) return [...traits];
  return traits.toSpliced(standingBefore(lines, line), 0, next);
}

/** The list without a line; the same entries when that is gone already. */
export function removeTrait(
  traits: readonly Trait[],
  lines: readonly TraitLine[],
  key: string,
): Trait[] {
  const line = lines.find((it) => it.key === key);
  const at = line ? placeOf(traits, lines, line) : null;
  return at === null ? [...traits] : traits.toSpliced(at, 1);
}

/** Where a line stands in the list: of those that say the same the nearest to its place; null when none does. */
function placeOf(
  traits: readonly Trait[],
  lines: readonly TraitLine[],
  line: TraitLine,
): number | null {
  if (line.isGone) return null;
  const place = standingBefore(lines, line);
  const [nearest] = traits
    .flatMap((it, at) => (isSameValue(it, line.trait) ? [at] : []))
    .sort((a, b) => Math.abs(a - place) - Math.abs(b - place));
  return nearest ?? null;
}

const standingBefore = (lines: readonly TraitLine[], line: TraitLine): number =>
  lines.slice(0, lines.indexOf(line)).filter((it) => !it.isGone).length;
