/** Values that wait until somebody takes them; the oldest go when too many wait. */
export function queueUntil<T>(signal: AbortSignal, most: number) {
  const waiting: T[] = [];
  let wake: () => void = () => undefined;
  signal.addEventListener('abort', () => wake());
  return {
    add(value: T): void {
      waiting.push(value);
      if (waiting.length > most) waiting.shift();
      wake();
    },
    async *values(): AsyncGenerator<T> {
      while (!signal.aborted) {
        const next = waiting.shift();
        if (next !== undefined) yield next;
        else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    },
  };
}
