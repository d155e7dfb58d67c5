import { type Definition, refusal, type Scope } from '@waymark/model';
import {
  bucketLayout,
  compileExtent,
  type ExtentRow,
  exactLayout,
  type Layout,
  mostExactEvents,
  planSlices,
  type ResolvedScope,
  type Slice,
} from '@waymark/query';
import { addDays, startOfDay } from '@waymark/stats';
import type { EventStore } from '@waymark/stores';

/** A scope made into instants, and how it is best read. */
export interface Ground {
  scope: ResolvedScope;
  /** Events in the range, before any filter. */
  events: number;
  layout: Layout;
  /** The parts in which it is read. */
  slices: Slice[];
  definition: Omit<Definition, 'slices'>;
}

export interface GroundParts {
  events: EventStore;
  timeZone: string;
  now: number;
  mostExactEvents?: number;
  signal?: AbortSignal;
}

/**
 * Days become instants of the workspace's time zone: from the first instant of the first day up to
 * the first instant after the last.
 * Errors: BAD_RANGE when the range ends before it begins.
 */
export async function prepareScope(
  workspace: string,
  asked: Scope,
  parts: GroundParts,
): Promise<Ground> {
  const { from, to, by, filter, split } = asked;
  if (from !== undefined && to !== undefined && from > to) {
    throw refusal('BAD_RANGE', 'range-reversed', { from, to });
  }
  const micros = (day: string): bigint => BigInt(startOfDay(day, parts.timeZone)) * 1_000n;
  const open: ResolvedScope = {
    workspace,
    from: from === undefined ? null : micros(from),
    to: to === undefined ? null : micros(addDays(to, 1)),
    by,
    filter: filter ?? null,
    split,
    linked: false,
    texts: parts.events.propertyColumns(),
  };
  const [extent] = await parts.events.read<ExtentRow>(compileExtent(open), {
    signal: parts.signal,
  });
  const events = extent?.events ?? 0;
  const linked = (extent?.links ?? 0) > 0;
  const exact = parts.mostExactEvents ?? mostExactEvents;
  return {
    scope: { ...open, linked },
    events,
    layout: events <= exact ? exactLayout : bucketLayout,
    slices: planSlices(events, exact, { by, linked }),
    definition: {
      workspace,
      from: from ?? null,
      to: to ?? null,
      timeZone: parts.timeZone,
      by,
      filter: filter ?? null,
      split,
      askedAt: new Date(parts.now).toISOString(),
    },
  };
}
