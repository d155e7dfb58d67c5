import {
  compareMaps,
  type Difference,
  type Fact,
  type Item,
  isTold,
  type JourneyMap,
  type Words,
} from '@waymark/model';

/** What changed from one map to the next, as it is told afterwards. */
export function factsOf(before: JourneyMap, after: JourneyMap): Fact[] {
  return compareMaps(before, after)
    .filter(isTold)
    .flatMap((it) => {
      const { kind, id, happened } = it;
      if (happened === 'shifted') return [];
      const from = happened === 'removed' ? before : after;
      return [{ did: happened, part: partOf(it), id, name: nameOf(from, kind, id) }];
    });
}

/** What somebody spoke about, as it is told afterwards. */
export function factOfTalk(map: JourneyMap, { kind, id }: Item, did: Fact['did']): Fact {
  return { did, part: kind, id, name: nameOf(map, kind, id) };
}

/**
 * The facts of one person's run with more behind them: what was added stays added when it is changed
 * after, what was added and removed again never was.
 */
export function mergeFacts(told: readonly Fact[], more: readonly Fact[]): Fact[] {
  const merged = [...told];
  for (const fact of more) {
    const same = (it: Fact) => it.part === fact.part && it.id === fact.id;
    const added = merged.findIndex((it) => same(it) && it.did === 'added');
    const before = merged.findIndex((it) => same(it) && it.did === fact.did);
    if (added >= 0 && fact.did === 'removed') {
      merged.splice(0, merged.length, ...merged.filter((it) => !same(it) || isTalk(it)));
    } else if (added >= 0 && (fact.did === 'changed' || fact.did === 'moved')) {
      const first = merged[added];
      if (first) merged[added] = { ...first, name: fact.name };
    } else if (before >= 0) merged[before] = fact;
    else merged.push(fact);
  }
  return merged;
}

const isTalk = ({ did }: Fact): boolean =>
  did === 'commented' || did === 'resolved' || did === 'reopened';

function partOf(it: Difference): string {
  if (it.kind !== 'map') return it.kind;
  return it.fields.some(({ field }) => field === 'title' || field === 'description')
    ? 'title'
    : 'map';
}

/** What a part is called; arrows and feelings are told by the touchpoint they belong to. */
function nameOf(map: JourneyMap, kind: string, id: string): Words | null {
  const named = (parts: readonly { id: string; name?: Words | undefined }[]) =>
    parts.find((it) => it.id === id)?.name ?? null;
  switch (kind) {
    case 'phase':
      return named(map.phases);
    case 'stage':
      return named(map.stages);
    case 'touchpoint':
      return named(map.touchpoints);
    case 'lane':
      return named(map.lanes);
    case 'persona':
      return named(map.personas);
    case 'goal':
      return named(map.goals);
    case 'cell':
      return map.cells.find((it) => it.id === id)?.text ?? null;
    case 'change':
      return map.changes.find((it) => it.id === id)?.text ?? null;
    default:
      return null;
  }
}
