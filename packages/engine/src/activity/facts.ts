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
 * after, and what was added and removed again, or removed and brought back, never was.
 */
export function mergeFacts(told: readonly Fact[], more: readonly Fact[]): Fact[] {
  return more.reduce<readonly Fact[]>(withOneMore, told).slice();
}

function withOneMore(told: readonly Fact[], fact: Fact): readonly Fact[] {
  const isSame = (it: Fact) => it.part === fact.part && it.id === fact.id && !isTalk(it);
  const others = told.filter((it) => !isSame(it));
  const did = (deed: Fact['did']) => told.some((it) => isSame(it) && it.did === deed);
  if (isTalk(fact)) return [...told.filter((it) => !isEqual(it, fact)), fact];
  if (fact.did === 'removed') return did('added') ? others : [...others, fact];
  if (fact.did === 'added' && did('removed')) return others;
  if (did('added')) return told.map((it) => (isSame(it) ? { ...it, name: fact.name } : it));
  return [...told.filter((it) => !isEqual(it, fact)), fact];
}

const isEqual = (a: Fact, b: Fact): boolean =>
  a.did === b.did && a.part === b.part && a.id === b.id;

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
    case 'feeling':
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
