export { type Counterparts, openCounterparts } from './counterparts.ts';
export { openVersions, type Versions } from './versions.ts';
