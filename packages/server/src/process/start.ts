import { randomBytes } from 'node:crypto';
import { type Engine, openEngine } from '@waymark/engine';
import type { ServerConfig } from '../config.ts';
import { urlHost } from '../edge/guard.ts';
import { buildServer } from '../server.ts';
import { lockData } from './data-lock.ts';
import { findPort } from './port.ts';

/** How long answers under way may take once Waymark is told to stop, in milliseconds. */
const lastWordsMs = 5_000;

/** A Waymark that answers. */
export interface RunningServer {
  engine: Engine;
  /** Where people reach it. */
  url: string;
  /** Where this machine reaches it, with the token that opens everything. */
  local: { url: string; token: string };
  /** A new one-time link for the owner. */
  signInLink(): Promise<string>;
  /** Stops accepting, makes everything durable and closes both stores. */
  stop(): Promise<void>;
}

/**
 * Opens the data folder and listens once everything is ready.
 * Errors: BUSY when the folder is in use; BAD_CONFIG for a taken port or a store that does not open.
 */
export async function startServer(given: ServerConfig): Promise<RunningServer> {
  const token = `admin_${randomBytes(24).toString('base64url')}`;
  const lock = lockData(given.folder, token);
  const opened: { close(): Promise<void> }[] = [];
  const stop = async () => {
    for (const part of opened.splice(0).reverse()) await part.close();
    lock.release();
  };
  try {
    const config = { ...given, port: await findPort(given.host, given.port) };
    const engine = await openEngine(config);
    opened.push(engine);
    const app = buildServer({ engine, config, adminToken: token });
    opened.push({ close: () => closeWithin(lastWordsMs, app) });
    await app.listen({ host: config.host, port: config.port });
    const local = { url: `http://${reachable(config.host)}:${config.port}`, token };
    lock.announce(local.url);
    const url = config.origin ?? local.url;
    const signInLink = async () => {
      const link = await engine.accounts.links.make();
      return `${url}/sign-in?token=${link.token}`;
    };
    return { engine, url, local, signInLink, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A name under which this machine reaches what listens on the address. */
function reachable(host: string): string {
  const everywhere = ['0.0.0.0', '::', '127.0.0.1', '::1', 'localhost'];
  return everywhere.includes(host) ? 'localhost' : urlHost(host);
}

async function closeWithin(milliseconds: number, app: ReturnType<typeof buildServer>) {
  const cut = setTimeout(() => app.server.closeAllConnections(), milliseconds);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}
