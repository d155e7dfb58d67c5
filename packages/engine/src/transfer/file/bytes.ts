import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { refused } from './refused.ts';

const portion = 256 * 1024;

/** The bytes of a file, unpacked where it is gzipped, with how much of the file was read so far. */
export interface Bytes {
  chunks: AsyncIterable<Buffer>;
  /** Bytes of the file itself, packed or not. */
  read: () => number;
}

/** Opens the file from its beginning. Errors while reading: BAD_FILE when the packing is damaged. */
export function openBytes(path: string, gzipped: boolean): Bytes {
  const file = createReadStream(path, { highWaterMark: portion });
  return { chunks: gzipped ? unpacked(file) : file, read: () => file.bytesRead };
}

async function* unpacked(file: ReturnType<typeof createReadStream>): AsyncGenerator<Buffer> {
  // What goes wrong reaches the reader of the unpacked bytes.
  const gunzip = pipeline(file, createGunzip({ chunkSize: portion }), () => undefined);
  try {
    yield* gunzip as AsyncIterable<Buffer>;
  } catch (error) {
    const code = Object(error).code;
    if (code === 'Z_BUF_ERROR') {
      throw refused('file-gzip-cut-off', {});
    }
    if (String(code).startsWith('Z_')) {
      throw refused('file-gzip-damaged', {});
    }
    throw error;
  } finally {
    file.destroy();
  }
}

/** The first bytes of a file as they would be read, at most `wanted`. */
export async function headOf(path: string, gzipped: boolean, wanted: number): Promise<Buffer> {
  if (!gzipped) {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted), 0, wanted, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of openBytes(path, true).chunks) {
    parts.push(part);
    length += part.length;
    if (length >= wanted) break;
  }
  return Buffer.concat(parts).subarray(0, wanted);
}

export async function sizeOf(path: string): Promise<number> {
  return (await stat(path)).size;
}
