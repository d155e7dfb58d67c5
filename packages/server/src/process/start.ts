import type { Company, Engine } from '@waymark/engine';
import { localUrl, publicUrl, type ServerConfig } from '../config.ts';
import { buildServer } from '../server.ts';
import { expectUnheld } from './data-lock.ts';
import { openData } from './open-data.ts';
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

export interface StartOptions {
  /** Whether commands beside it may work through it; not when it ends with the command it serves. */
  announced?: boolean;
  /** The company that can be shown as an example. */
  demo?: () => Company;
}

/**
 * Opens the data folder and listens once everything is ready.
 * Errors: BUSY when the folder is in use; BAD_CONFIG for a taken port or a store that does not open.
 */
export async function startServer(
  given: ServerConfig,
  { announced = true, demo }: StartOptions = {},
): Promise<RunningServer> {
  // Told before the port, which the other Waymark has too.
  expectUnheld(given.folder);
  const config = { ...given, port: await findPort(given.host, given.port) };
  const data = await openData(config);
  const { engine, token } = data;
  const app = buildServer({ engine, config, adminToken: token, demo });
  const stop = async () => {
    const cut = setTimeout(() => app.server.closeAllConnections(), lastWordsMs);
    try {
      await app.close();
    } finally {
      clearTimeout(cut);
      await data.close();
    }
  };
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    await stop();
    throw error;
  }
  const local = { url: localUrl(config), token };
  if (announced) data.lock.announce(local.url);
  const url = publicUrl(config);
  const signInLink = async () => {
    const link = await engine.accounts.links.make();
    return `${url}/sign-in?token=${link.token}`;
  };
  return { engine, url, local, signInLink, stop };
}
