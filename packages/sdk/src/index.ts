export { type Options, start } from './start.ts';
export type { Call, ConsentMode, Fields, Tracker } from './tracker.ts';
