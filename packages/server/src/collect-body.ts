import type { Readable } from 'node:stream';
import { createGunzip, createInflate } from 'node:zlib';
import { WaymarkError } from '@waymark/model';

/** So much of a body that is too large is read and thrown away, so that its sender hears why it was refused. */
const mostIgnored = 32 * 1024 ** 2;

/**
 * Reads a body of at most `most` bytes, after unpacking. Errors: BAD_REQUEST when it is larger,
 * BAD_ENCODING when it is not packed as it says, UNSUPPORTED_MEDIA for a packing we do not know.
 */
export async function readBody(
  payload: Readable,
  encoding: string | undefined,
  most: number,
): Promise<Buffer> {
  const unpack = unpacker(encoding);
  if (!unpack) return (await readSome(payload, most)) ?? tooLarge(most);
  const packed = (await readSome(payload, most)) ?? tooLarge(most);
  unpack.end(packed);
  try {
    // Stops at the limit, so a small body that unpacks to gigabytes costs no more than others.
    return (await readUntil(unpack, most)) ?? tooLarge(most);
  } catch (error) {
    if (error instanceof WaymarkError) throw error;
    throw new WaymarkError('BAD_ENCODING', `The body is not ${encoding} as its header says.`, {
      cause: error,
    });
  }
}

function unpacker(encoding: string | undefined) {
  switch (encoding?.trim().toLowerCase() ?? 'identity') {
    case 'identity':
    case '':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    default:
      throw new WaymarkError(
        'UNSUPPORTED_MEDIA',
        `The body is packed as “${encoding}”; send it as gzip or plain.`,
      );
  }
}

/** All bytes, or undefined when there are more; the rest is then read without being kept. */
async function readSome(stream: Readable, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes <= most) chunks.push(chunk);
    else chunks.length = 0;
    if (bytes > mostIgnored) break;
  }
  return bytes <= most ? Buffer.concat(chunks) : undefined;
}

async function readUntil(stream: Readable, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(most: number): never {
  throw new WaymarkError(
    'BAD_REQUEST',
    `The body may have at most ${most / 1024} KB: send less at once.`,
  );
}
