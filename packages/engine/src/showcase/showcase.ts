import type { JourneyMap, WaymarkEvent, Workspace } from '@waymark/model';
import { bulkLineOf } from '@waymark/stores';
import type { Workspaces } from '../accounts/index.ts';
import type { Context } from '../context/index.ts';
import type { Identity } from '../identity/index.ts';
import type { Journeys } from '../journeys/index.ts';

/** An invented company to look at: its workspace, its map and everything its people did. */
export interface Company {
  workspace: Workspace;
  map: JourneyMap;
  people: number;
  /** The events of one person after the other. */
  journeys: () => Iterable<readonly WaymarkEvent[]>;
}

/** Shows what a filled Waymark looks like, in a workspace where nobody's own data lands. */
export interface Showcase {
  /** How far the loading is, 0-1; null while nothing is loading. */
  progress(): number | null;
  /** Resolves when the company is there whole; a load that runs already is joined. */
  load(company: Company): Promise<void>;
  /** Stops a load that runs and waits for it; the next load starts it anew. */
  close(): Promise<void>;
}

interface Rooms {
  workspaces: Pick<Workspaces, 'ensure'>;
  journeys: Pick<Journeys, 'list' | 'create'>;
  identity: Pick<Identity, 'learn'>;
}

const source = 'demo';
const portion = 50_000;

export function openShowcase({ events }: Pick<Context, 'events'>, rooms: Rooms): Showcase {
  let progress: number | null = null;
  let loading: Promise<void> | null = null;
  let closing = false;

  async function load({ workspace, map, people, journeys }: Company): Promise<void> {
    await rooms.workspaces.ensure(workspace);
    // The map is made last, so a workspace with a map is a company that was loaded whole.
    if ((await rooms.journeys.list(workspace.id)).length > 0) return;
    progress = 0;
    await events.forgetSource(workspace.id, source);
    const bulk = await events.beginBulk();
    try {
      let told = 0;
      for (const batch of portions(journeys())) {
        if (closing) return;
        await rooms.identity.learn(
          batch.events.filter((event) => event.type === 'identify').map(claimOf),
        );
        await bulk.add(batch.events.map((event) => bulkLineOf(event)).join('\n'));
        told += batch.people;
        progress = Math.min(1, told / people);
      }
      await bulk.commit();
    } finally {
      await bulk.discard();
    }
    await rooms.journeys.create(workspace.id, map);
  }

  return {
    progress: () => progress,
    load(company) {
      loading ??= load(company).finally(() => {
        progress = null;
        loading = null;
      });
      return loading;
    },
    async close() {
      closing = true;
      await Promise.allSettled([loading]);
    },
  };
}

function* portions(
  journeys: Iterable<readonly WaymarkEvent[]>,
): Iterable<{ events: WaymarkEvent[]; people: number }> {
  let batch: { events: WaymarkEvent[]; people: number } = { events: [], people: 0 };
  for (const journey of journeys) {
    batch.events.push(...journey);
    batch.people += 1;
    if (batch.events.length < portion) continue;
    yield batch;
    batch = { events: [], people: 0 };
  }
  yield batch;
}

const claimOf = ({ workspace, anonymousId, userId }: WaymarkEvent) => ({
  workspace,
  anonymousId,
  userId,
  previousId: '',
});
