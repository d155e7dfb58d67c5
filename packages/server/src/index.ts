export { readConfig, type ServerConfig, settings } from './config.ts';
export { type Holder, holderOf } from './process/data-lock.ts';
export { findPort } from './process/port.ts';
export { type RunningServer, startServer } from './process/start.ts';
export { buildServer, type ServerParts } from './server.ts';
export { version } from './version.ts';
