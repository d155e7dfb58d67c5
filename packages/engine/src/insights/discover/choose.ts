import type { Candidate } from './candidates.ts';

/** Above this many a first map cannot be read any more. */
const mostOnADraft = 26;

/**
 * The fewest candidates that explain the wanted share of all contacts, each person counted once a
 * candidate. What reaches nearly as many as the greatest one stays too: at nine tenths asked for,
 * nothing that one in ten come to is left out. Goals stay however rare they are, since a map
 * without its goal says nothing.
 */
export function chooseCandidates(candidates: readonly Candidate[], explain: number): Candidate[] {
  const total = candidates.reduce((sum, candidate) => sum + candidate.reached, 0);
  const common = (1 - explain) * (candidates[0]?.reached ?? 0);
  const chosen: Candidate[] = [];
  let explained = 0;
  for (const candidate of candidates) {
    const wanted = explained < explain * total || candidate.reached >= common;
    const room = chosen.length < mostOnADraft;
    if (!(wanted && room) && !candidate.goal) continue;
    chosen.push(candidate);
    explained += candidate.reached;
  }
  return chosen;
}
