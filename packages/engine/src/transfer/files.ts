import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refusal } from '@waymark/model';
import { atMost } from './file/at-most.ts';
import { unpackParquet } from './file/unpack.ts';

/** The files of imports: what was uploaded, and the rows that were kept out. */
export interface ImportFiles {
  upload: (id: string) => string;
  rejected: (id: string) => string;
  /** Errors: TOO_LARGE, DISK_FULL; nothing of the file stays then, or when the signal aborts. */
  receive(id: string, bytes: Readable, signal?: AbortSignal): Promise<void>;
  /** Removes what was uploaded and, unless told otherwise, the rows kept out. */
  remove(id: string, kept?: 'keep-rejected'): Promise<void>;
  /** The ids whose upload has waited longer than this many milliseconds. */
  olderThan(age: number, now: number): Promise<string[]>;
}

const ending = '.upload';

export async function openFiles(folder: string, largest: number): Promise<ImportFiles> {
  const place = join(folder, 'imports');
  await mkdir(place, { recursive: true, mode: 0o700 });
  const upload = (id: string): string => join(place, `${id}${ending}`);
  const rejected = (id: string): string => join(place, `${id}.rejected.csv`);
  const remove: ImportFiles['remove'] = async (id, kept) => {
    await rm(upload(id), { force: true });
    if (!kept) await rm(rejected(id), { force: true });
  };
  return {
    upload,
    rejected,
    remove,
    async receive(id, bytes, signal) {
      const file = createWriteStream(upload(id), { mode: 0o600 });
      try {
        await pipeline(bytes, atMost(largest), file, { ...(signal && { signal }) });
        await unpackParquet(upload(id), largest);
      } catch (error) {
        await remove(id);
        if (Object(error).code !== 'ENOSPC') throw error;
        throw refusal('DISK_FULL', 'disk-full', {}, { retryAfter: 60, cause: error });
      }
    },
    async olderThan(age, now) {
      const names = (await readdir(place)).filter((name) => name.endsWith(ending));
      const since = await Promise.all(names.map((name) => changedAt(join(place, name))));
      return names
        .filter((_, i) => now - (since[i] ?? now) > age)
        .map((name) => name.slice(0, -ending.length));
    },
  };
}

/** When a file was written, undefined when it went away meanwhile. */
async function changedAt(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (Object(error).code === 'ENOENT') return undefined;
    throw error;
  }
}
