export { type Collect, type Collected, type CollectRequest, openCollect } from './collect.ts';
export { maxBatchBytes, maxEventBytes } from './limits.ts';
