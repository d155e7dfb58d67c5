import type { SignalMap, Signals } from './context.ts';

type Listeners = { [K in keyof SignalMap]?: Set<(fact: SignalMap[K]) => void> };

/**
 * Carries facts to whoever listens, at once and in the order they were told. A listener that
 * fails is reported and keeps neither the teller nor the other listeners from their work.
 */
export function createSignals(report: (error: unknown) => void): Signals {
  const listeners: Listeners = {};
  const of = <K extends keyof SignalMap>(name: K): Set<(fact: SignalMap[K]) => void> => {
    const known: Listeners[K] = listeners[name];
    if (known) return known;
    const made: Set<(fact: SignalMap[K]) => void> = new Set();
    Object.assign(listeners, { [name]: made });
    return made;
  };
  return {
    on(name, listener) {
      const all = of(name);
      all.add(listener);
      return () => {
        all.delete(listener);
      };
    },
    tell(name, fact) {
      for (const listener of [...of(name)]) {
        try {
          listener(fact);
        } catch (error) {
          report(error);
        }
      }
    },
  };
}
