import { broken, type CleanPicture, type PictureBytes } from './picture-bytes.ts';

export const isWebp = (it: PictureBytes): boolean =>
  it.length > 30 && it.text(0, 4) === 'RIFF' && it.text(8, 4) === 'WEBP';

const kept = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF']);
/** Flags of an extended file for a colour profile, EXIF and XMP, which are all left out. */
const saysMore = 0x20 | 0x08 | 0x04;
const mostPixels = 400_000_000;

type Size = Pick<CleanPicture, 'width' | 'height'>;

/** A WebP without anything but its picture. Errors: BAD_FILE when it is damaged. */
export function cleanWebp(it: PictureBytes): CleanPicture {
  const stop = 8 + it.low(4, 4);
  const parts: Buffer[] = [];
  let size: Size | null = null;
  let pixels = 0;
  let drawn = 0;
  for (let at = 12; at < stop; ) {
    const name = it.text(at, 4);
    const length = it.low(at + 4, 4);
    const end = at + 8 + length;
    const own = sizeOf(it, name, at + 8);
    if (own && size && (own.width > size.width || own.height > size.height))
      throw broken('a frame of it lies outside the picture');
    size ??= own;
    if (own && name !== 'VP8X') {
      drawn += 1;
      pixels += own.width * own.height;
      if (pixels > mostPixels) throw broken('it has more frames than can be drawn');
    }
    if (kept.has(name)) parts.push(padded(it.part(at, end)));
    at = end + (length % 2);
  }
  const head = parts[0];
  if (!size || !head || drawn === 0) throw broken('there is no picture in it');
  parts[0] = plain(head);
  const body = Buffer.concat(parts);
  const riff = Buffer.from('RIFF....WEBP', 'latin1');
  riff.writeUInt32LE(body.length + 4, 4);
  return { type: 'image/webp', ...size, bytes: Buffer.concat([riff, body]) };
}

/** The size that a part of the file speaks of, if it is one that does. */
function sizeOf(it: PictureBytes, name: string, at: number): Size | null {
  if (name === 'VP8X') return { width: it.low(at + 4, 3) + 1, height: it.low(at + 7, 3) + 1 };
  if (name === 'ANMF') return { width: it.low(at + 6, 3) + 1, height: it.low(at + 9, 3) + 1 };
  if (name === 'VP8 ') {
    if (it.high(at + 3, 3) !== 0x9d012a) throw broken('it does not begin well');
    return { width: it.low(at + 6, 2) & 0x3fff, height: it.low(at + 8, 2) & 0x3fff };
  }
  if (name === 'VP8L') {
    if (it.high(at, 1) !== 0x2f) throw broken('it does not begin well');
    const bits = it.low(at + 1, 4);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return null;
}

/** An extended head that no longer promises what was left out. */
function plain(head: Buffer): Buffer {
  if (head.toString('latin1', 0, 4) !== 'VP8X') return head;
  const copy = Buffer.from(head);
  copy.writeUInt8(copy.readUInt8(8) & ~saysMore, 8);
  return copy;
}

const padded = (chunk: Buffer): Buffer =>
  chunk.length % 2 === 0 ? chunk : Buffer.concat([chunk, Buffer.of(0)]);
