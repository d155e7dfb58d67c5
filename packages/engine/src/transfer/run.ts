import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { WaymarkError } from '@waymark/model';
import type { Appended, EventStore } from '@waymark/stores';
import type { Job, Progress, Told } from './job.ts';

export interface Run {
  events: EventStore;
  job: Job;
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
}

/**
 * Reads a file in a thread of its own and stores its events, all at once at the end or none at all.
 * Errors: BAD_FILE, DISK_FULL; rejects with the signal's reason when it aborts.
 */
export async function runImport({ events, job, signal, onProgress }: Run): Promise<Appended> {
  signal.throwIfAborted();
  const bulk = await events.beginBulk();
  const reader = new Worker(new URL('./reader.ts', import.meta.url), {
    workerData: job,
    // The rows of a portion live a moment and are many; with room for them none is moved about.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  try {
    for await (const [told] of on(reader, 'message', { signal }) as AsyncIterable<[Told]>) {
      if (told.kind === 'failed')
        throw new WaymarkError(told.code, told.message, { details: told.details });
      onProgress(told.progress);
      if (told.kind === 'end') break;
      // The reader goes on with the next portion while this one is stored.
      reader.postMessage('taken');
      await bulk.add(told.lines);
      signal.throwIfAborted();
    }
    return await bulk.commit();
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    await reader.terminate();
    await bulk.discard();
  }
}
