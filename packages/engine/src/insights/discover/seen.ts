import { channelSchema } from '@waymark/model';
import { compileEventNames, compilePagePaths, type Stretch } from '@waymark/query';
import type { EventStore } from '@waymark/stores';
import type { Seen } from './candidates.ts';

interface NameRow {
  name: string;
  reached: number | string;
  channel: string;
}

interface PageRow {
  page: string;
  reached: number | string;
}

/** What there is in a stretch of time: names of events and folded paths of pages. */
export async function lookAtEvents(
  events: EventStore,
  stretch: Stretch,
  signal?: AbortSignal,
): Promise<Seen> {
  const options = signal ? { signal } : {};
  const [names, pages] = await Promise.all([
    events.read<NameRow>(compileEventNames(stretch), options),
    events.read<PageRow>(compilePagePaths(stretch), options),
  ]);
  return {
    names: names.map((row) => ({
      name: row.name,
      reached: Number(row.reached),
      channel: channelSchema.catch('other').parse(row.channel),
    })),
    pages: pages.map((row) => ({ path: row.page, count: Number(row.reached) })),
  };
}
