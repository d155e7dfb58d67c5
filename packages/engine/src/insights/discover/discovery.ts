import {
  type Answer,
  type DiscoverQuestion,
  type JourneyMap,
  type Names,
  type Scope,
  WaymarkError,
} from '@waymark/model';
import type { Stretch } from '@waymark/query';
import { addDays, startOfDay } from '@waymark/stats';
import type { Context } from '../../context/index.ts';
import type { Insights, WorkspaceInfo } from '../insights.ts';
import { type Discovered, discover } from './discover.ts';
import { rememberNames } from './names.ts';

/** From events nobody has drawn to a first map. Errors of all: NOT_FOUND for the workspace. */
export interface Discovery {
  /** A drafted map with its numbers. Errors: BAD_RANGE, CANCELLED; NOT_FOUND when there are no events. */
  discover(
    workspace: string,
    question: DiscoverQuestion,
    signal?: AbortSignal,
  ): Promise<Discovered>;
  /** What rules can be made of. */
  names(workspace: string): Promise<Names>;
}

export function createDiscovery(
  { events }: Pick<Context, 'events'>,
  workspaces: WorkspaceInfo,
  insights: Pick<Insights, 'measure'>,
): Discovery {
  const stretchOf = async (workspace: string, { from, to }: Scope): Promise<Stretch> => {
    const { timeZone } = await workspaces.get(workspace);
    const micros = (day: string) => BigInt(startOfDay(day, timeZone)) * 1_000n;
    return {
      workspace,
      from: from === undefined ? null : micros(from),
      to: to === undefined ? null : micros(addDays(to, 1)),
    };
  };
  const measure = async (
    workspace: string,
    question: { map: JourneyMap; scope: Scope },
    signal?: AbortSignal,
  ) => {
    let whole: Answer | undefined;
    for await (const answer of insights.measure(workspace, question, signal)) whole = answer;
    if (!whole) throw new WaymarkError('INTERNAL', 'The drafted map could not be measured.');
    return whole;
  };
  const namesOf = rememberNames(events);
  return {
    discover: (workspace, question, signal) =>
      discover({ events, stretchOf, measure }, workspace, question, signal),
    async names(workspace) {
      const { timeZone } = await workspaces.get(workspace);
      return namesOf(workspace, timeZone);
    },
  };
}
