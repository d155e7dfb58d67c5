import {
  type Channel,
  type Condition,
  type DraftStage,
  foldPaths,
  knownEvent,
  type PathCount,
  plainEventName,
  plainPathName,
  type Words,
} from '@waymark/model';

/** Something in the events that could be a touchpoint, before it is known where it stands. */
export interface Candidate {
  /** Folded path or event name; also the raw name under `all`. */
  key: string;
  name: Words;
  rule: Condition;
  channel: Channel;
  stage: DraftStage | undefined;
  goal: boolean;
  /** People (cases) it reached, the weight by which it is kept or left out. */
  reached: number;
}

export interface NameCount {
  name: string;
  reached: number;
  channel: Channel;
}

export interface Seen {
  /** Names of track events, and of screens. */
  names: readonly NameCount[];
  /** Paths of page views by people reached. */
  pages: readonly PathCount[];
}

/** All candidates, those that reach most people first. */
export function candidatesFrom(seen: Seen, verbatim: boolean): Candidate[] {
  const named = byMeaning(seen.names, verbatim).map((names): Candidate => {
    const [{ name, channel }] = names;
    const known = knownEvent(name);
    return {
      key: name,
      name: verbatim ? { en: name, nl: name } : plainEventName(name),
      rule: { kind: 'event', names: names.map((it) => it.name) },
      channel,
      stage: known?.stage,
      goal: known?.goal ?? false,
      reached: names.reduce((sum, it) => sum + it.reached, 0),
    };
  });
  const pages = foldPaths(seen.pages).map(({ path, count }): Candidate => {
    const known = knownEvent(
      path === '/'
        ? 'home'
        : (path
            .split('/')
            .filter((part) => part !== '*')
            .at(-1) ?? ''),
    );
    return {
      key: path,
      name: verbatim ? { en: path, nl: path } : plainPathName(path),
      rule: { kind: 'page', paths: [path] },
      channel: 'web',
      stage: known?.stage,
      goal: known?.goal ?? false,
      reached: count,
    };
  });
  return [...named, ...pages].sort((a, b) => b.reached - a.reached || (a.key < b.key ? -1 : 1));
}

type SameMeaning = [NameCount, ...NameCount[]];

/** Names that are known to mean the same, as `purchase` and `Order Completed` do, the commonest first. */
function byMeaning(names: readonly NameCount[], verbatim: boolean): SameMeaning[] {
  const groups = new Map<string, SameMeaning>();
  for (const one of [...names].sort((a, b) => b.reached - a.reached)) {
    const meaning = verbatim ? undefined : knownEvent(one.name)?.en;
    const key = meaning === undefined ? `name ${one.name}` : `meaning ${meaning}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}
