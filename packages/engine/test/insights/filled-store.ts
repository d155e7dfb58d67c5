import type { JourneyMap, Scope } from '@waymark/model';
import type { EventStore } from '@waymark/stores';
import fc from 'fast-check';
import { microsOf, midnights, worldEvents, worldLinks } from './arbitrary-world.ts';
import type { Asked, World } from './oracle.ts';

/** A workspace with random events and links, not yet stored. */
export const someWorld: fc.Arbitrary<World> = fc.record({
  workspace: fc.constant('w'),
  events: worldEvents('w'),
  links: worldLinks('w'),
});

let filled = 0;

/** Stores a world in a workspace of its own and answers it as it stands there. */
export async function fill(store: EventStore, world: World): Promise<World> {
  filled += 1;
  const workspace = `w${filled}`;
  const events = world.events.map((it) => ({
    ...it,
    workspace: it.workspace.replace('w', workspace),
    messageId: `${filled}-${it.messageId}`,
  }));
  const links = world.links.map((it) => ({ ...it, workspace }));
  await store.append(events);
  for (const link of links) await store.link([link]);
  return { workspace, events, links };
}

/** The question as the oracle takes it, its days made into instants by hand. */
export const askedOf = (map: JourneyMap, scope: Scope): Asked => ({
  map,
  scope,
  from: scope.from === undefined ? null : microsOf(scope.from),
  to: scope.to === undefined ? null : microsOf(dayAfter(scope.to)),
});

function dayAfter(day: string): string {
  const days = Object.keys(midnights);
  return days[days.indexOf(day) + 1] ?? '';
}

export async function last<T>(values: AsyncIterable<T>): Promise<T> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  const found = all.at(-1);
  if (found === undefined) throw new Error('There was no answer.');
  return found;
}
