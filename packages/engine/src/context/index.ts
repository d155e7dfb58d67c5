export type { Context, SignalMap, Signals } from './context.ts';
export { type ContextParts, createContext } from './create-context.ts';
export { newId } from './ids.ts';
