import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { atMost } from './at-most.ts';
import { headOf, openBytes } from './bytes.ts';
import { kindOf } from './kind.ts';

/**
 * Unpacks a gzipped Parquet file in its place, since Parquet is read from its end. Other files are
 * unpacked as they are read. Errors: TOO_LARGE, BAD_FILE.
 */
export async function unpackParquet(path: string, largest: number): Promise<void> {
  if (kindOf(await headOf(path, false, 64)).is !== 'gzip') return;
  if (kindOf(await headOf(path, true, 64)).is !== 'parquet') return;
  const unpacked = `${path}.unpacked`;
  try {
    const file = createWriteStream(unpacked, { mode: 0o600 });
    await pipeline(openBytes(path, true).chunks, atMost(largest), file);
    await rename(unpacked, path);
  } finally {
    await rm(unpacked, { force: true });
  }
}
