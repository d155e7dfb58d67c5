import { randomBytes } from 'node:crypto';
import { type Engine, type EngineConfig, openEngine } from '@waymark/engine';
import { type DataLock, lockData } from './data-lock.ts';

/** An engine whose data folder belongs to this process until it is closed. */
export interface OpenData {
  engine: Engine;
  lock: DataLock;
  /** What the folder's `server.json` holds: whoever can read it may do everything. */
  token: string;
  close(): Promise<void>;
}

/** Claims the data folder and opens the engine on it. Errors: BUSY, BAD_CONFIG. */
export async function openData(config: EngineConfig): Promise<OpenData> {
  const token = `admin_${randomBytes(24).toString('base64url')}`;
  const lock = lockData(config.folder, token);
  try {
    const engine = await openEngine(config);
    const close = async () => {
      try {
        await engine.close();
      } finally {
        lock.release();
      }
    };
    return { engine, lock, token, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}
