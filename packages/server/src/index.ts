export type { Company } from '@waymark/engine';
export { publicUrl, readConfig, type ServerConfig, settings } from './config.ts';
export { type Holder, holderOf } from './process/data-lock.ts';
export { type OpenData, openData } from './process/open-data.ts';
export { findPort } from './process/port.ts';
export { type RunningServer, type StartOptions, startServer } from './process/start.ts';
export { buildServer, builtTracker, builtWeb, type ServerParts } from './server.ts';
export { version } from './version.ts';
