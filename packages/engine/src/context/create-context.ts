import type { DocumentStore, EventStore } from '@waymark/stores';
import type { Context } from './context.ts';
import { createSignals } from './signals.ts';

export interface ContextParts {
  events: EventStore;
  documents: DocumentStore;
  folder: string;
  /** The clock; the machine's own unless told otherwise. */
  now?: () => number;
  /** Hears of faults that have no caller to answer to, such as a failing listener. */
  report?: (error: unknown) => void;
}

/** Puts together what every room is given. */
export function createContext(parts: ContextParts): Context {
  const report = parts.report ?? reportAsWarning;
  return {
    events: parts.events,
    documents: parts.documents,
    folder: parts.folder,
    now: parts.now ?? Date.now,
    report,
    signals: createSignals(report),
  };
}

function reportAsWarning(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error));
}
