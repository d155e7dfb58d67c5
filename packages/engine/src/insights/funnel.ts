import type { FunnelAnswer, FunnelQuestion } from '@waymark/model';
import { compileFunnel, type FunnelRow, funnelPath, shapeFunnel } from '@waymark/query';
import type { EventStore } from '@waymark/stores';
import { maxSeconds } from './count.ts';
import type { Ground } from './scope.ts';
import { expectWanted } from './turns.ts';

/** Errors: BAD_REQUEST when a step is not on the map. */
export async function funnelOf(
  store: EventStore,
  question: FunnelQuestion,
  ground: Ground,
  signal?: AbortSignal,
): Promise<FunnelAnswer> {
  const path = funnelPath(question);
  const slices = ground.slices;
  const rows: FunnelRow[] = [];
  for (const slice of slices) {
    expectWanted(signal);
    const statement = compileFunnel(question.map, ground.scope, path, slice);
    rows.push(...(await store.read<FunnelRow>(statement, { signal, maxSeconds })));
  }
  return {
    question: { ...ground.definition, slices: { done: slices.length, of: slices.length } },
    windowSeconds: question.windowSeconds,
    order: question.order,
    steps: shapeFunnel(question, rows),
  };
}
