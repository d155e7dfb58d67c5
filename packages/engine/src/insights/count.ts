import type { JourneyMap } from '@waymark/model';
import { addRows, compileSlice, emptySums, type StepRow, type Sums } from '@waymark/query';
import type { EventStore } from '@waymark/stores';
import type { Ground } from './scope.ts';
import { expectWanted } from './turns.ts';

/** Seconds that one slice may take. */
export const maxSeconds = 300;

export interface Progress {
  sums: Sums;
  done: number;
  of: number;
  /** Share of all cases counted so far: their hashes spread evenly over 64 bits. */
  share: number;
}

/** Counts the steps of every journey, slice after slice; the sums are the same object, growing. */
export async function* countSteps(
  store: EventStore,
  map: JourneyMap,
  ground: Ground,
  signal?: AbortSignal,
): AsyncGenerator<Progress> {
  const { layout, slices } = ground;
  const sums = emptySums(layout);
  for (const [index, slice] of slices.entries()) {
    const statements = compileSlice({ map, scope: ground.scope }, slice, layout);
    for (const [round, statement] of statements.entries()) {
      expectWanted(signal);
      addRows(sums, await store.read<StepRow>(statement, { signal, maxSeconds }), round);
    }
    const share = Number(slice.last + 1n) / 2 ** 64;
    yield { sums, done: index + 1, of: slices.length, share };
  }
}
