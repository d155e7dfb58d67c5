import type { Readable } from 'node:stream';
import { refusal } from '@waymark/model';

/** Bytes of one picture; the browser makes them smaller before it sends them. */
const largestPicture = 5 * 1024 ** 2;

const tooLarge = () => refusal('TOO_LARGE', 'picture-too-heavy', {});

/**
 * All the bytes of an upload. One that says beforehand that it is too large is not read at all, and
 * one that lies about it no further than the limit. Errors: TOO_LARGE.
 */
export async function receive(upload: Readable, announced: number | null): Promise<Buffer> {
  if (announced !== null && announced > largestPicture) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of upload) {
    size += chunk.length;
    if (size > largestPicture) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
