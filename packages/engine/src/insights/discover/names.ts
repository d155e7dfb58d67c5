import { foldPaths, type Names } from '@waymark/model';
import {
  compileChannels,
  compileCoverage,
  compileEventNames,
  compilePagePaths,
  compilePropertyNames,
} from '@waymark/query';
import type { EventStore } from '@waymark/stores';

/** What rules can be made of: names, pages, properties and channels of a workspace, and its days. */
async function listNames(events: EventStore, workspace: string, timeZone: string): Promise<Names> {
  const stretch = { workspace, from: null, to: null };
  const [names, pages, properties, channels, coverage] = await Promise.all([
    events.read<{ name: string; events: number | string }>(compileEventNames(stretch)),
    events.read<{ page: string; events: number | string }>(compilePagePaths(stretch)),
    events.read<{ property: string }>(compilePropertyNames(stretch)),
    events.read<{ channel: string }>(compileChannels(stretch)),
    events.read<{ total: number | string; first: string; last: string }>(
      compileCoverage(stretch, timeZone),
    ),
  ]);
  return {
    events: names.map((row) => ({ name: row.name, count: Number(row.events) })),
    paths: foldPaths(pages.map((row) => ({ path: row.page, count: Number(row.events) }))),
    properties: properties.map((row) => row.property),
    channels: channels.map((row) => row.channel),
    firstDay: coverage[0]?.first || null,
    lastDay: coverage[0]?.last || null,
    total: Number(coverage[0]?.total ?? 0),
  };
}

/**
 * The same, read once for all who ask while no event comes or goes: every map that opens asks, and it
 * is five looks at all of history.
 */
export function rememberNames(
  events: EventStore,
): (workspace: string, timeZone: string) => Promise<Names> {
  const known = new Map<string, { at: number; timeZone: string; names: Promise<Names> }>();
  return (workspace, timeZone) => {
    const at = events.changes();
    const before = known.get(workspace);
    if (before?.at === at && before.timeZone === timeZone) return before.names;
    const names = listNames(events, workspace, timeZone);
    known.set(workspace, { at, timeZone, names });
    // What failed is asked again by the next one.
    names.catch(() => known.delete(workspace));
    return names;
  };
}
