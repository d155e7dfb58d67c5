import { WaymarkError } from '@waymark/model';

/** What one caller hands in; it is written as a whole or the caller hears that it was not. */
export interface Portion {
  events: number;
  bytes: number;
}

interface Waiting<P extends Portion> {
  portion: P;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** Milliseconds for which a write waits for more: each costs as much as about 500 events by itself. */
const gatherMs = 40;
/** Enough for one write, which then waits no longer; what is beyond it goes with the next. */
const fullEvents = 10_000;

/**
 * Collects portions from many callers into one write, since a write to disk costs about the same
 * for one event as for thousands. While one write runs the next one gathers.
 */
export function createGroupCommit<P extends Portion>(
  write: (portions: readonly P[]) => Promise<void>,
  most: Portion,
) {
  const waiting: Waiting<P>[] = [];
  let events = 0;
  let bytes = 0;
  let running: Promise<void> | undefined;
  let closed = false;

  /** A portion larger than all that may wait still goes through when nothing else waits. */
  const isOver = (portion: Portion): boolean =>
    events > 0 && (events + portion.events > most.events || bytes + portion.bytes > most.bytes);

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      if (events < fullEvents) await new Promise((resolve) => setTimeout(resolve, gatherMs));
      await writeNext();
    }
    // In the same breath as the last look: a portion that comes now starts the next run.
    running = undefined;
  }

  async function writeNext(): Promise<void> {
    let size = 0;
    const end = waiting.findIndex((it) => {
      size += it.portion.events;
      return size >= fullEvents;
    });
    const group = waiting.splice(0, end < 0 ? waiting.length : end + 1);
    try {
      await write(group.map((it) => it.portion));
      for (const it of group) it.resolve();
    } catch (error) {
      for (const it of group) it.reject(error);
    } finally {
      for (const it of group) {
        events -= it.portion.events;
        bytes -= it.portion.bytes;
      }
    }
  }

  return {
    /** Resolves when the portion is durable. Errors: BUSY when too much waits already. */
    add(portion: P): Promise<void> {
      if (closed || isOver(portion)) {
        throw new WaymarkError('BUSY', 'More events wait for the disk than fit: send them again.', {
          retryAfter: 2,
        });
      }
      events += portion.events;
      bytes += portion.bytes;
      const done = new Promise<void>((resolve, reject) => {
        waiting.push({ portion, resolve, reject });
      });
      running ??= run();
      return done;
    },
    /** Resolves when nothing waits any more. */
    async flush(): Promise<void> {
      while (running) await running;
    },
    async close(): Promise<void> {
      closed = true;
      while (running) await running;
    },
  };
}
