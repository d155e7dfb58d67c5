import { refusal, type WaymarkError } from '@waymark/model';

/** Lets so many long questions read at once; the others wait in the order in which they came. */
export interface Turns {
  /** Resolves when it is this caller's turn. Errors: CANCELLED when the signal aborts before. */
  take(signal?: AbortSignal): Promise<() => void>;
}

export function openTurns(most: number): Turns {
  let taken = 0;
  const waiting: (() => void)[] = [];
  const release = (): void => {
    const next = waiting.shift();
    if (next) next();
    else taken -= 1;
  };
  return {
    async take(signal) {
      expectWanted(signal);
      if (taken < most) taken += 1;
      else await wait(waiting, signal);
      let isHeld = true;
      return () => {
        if (isHeld) release();
        isHeld = false;
      };
    },
  };
}

function wait(waiting: (() => void)[], signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const begin = (): void => {
      signal?.removeEventListener('abort', leave);
      resolve();
    };
    const leave = (): void => {
      const place = waiting.indexOf(begin);
      if (place >= 0) waiting.splice(place, 1);
      reject(cancelled());
    };
    waiting.push(begin);
    signal?.addEventListener('abort', leave, { once: true });
  });
}

/** Errors: CANCELLED when the signal has aborted. */
export function expectWanted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw cancelled();
}

const cancelled = (): WaymarkError => refusal('CANCELLED', 'question-taken-back', {});
