import { crc32 } from 'node:zlib';
import { broken, type CleanPicture, type PictureBytes } from './picture-bytes.ts';

const signature = 8;
/** What is needed to draw it; texts, times, EXIF, profiles and animation are left out. */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'pHYs', 'IDAT', 'IEND']);

export const isPng = (it: PictureBytes): boolean =>
  it.length > signature && it.text(0, signature) === '\x89PNG\r\n\x1a\n';

/** A PNG without anything but its picture. Errors: BAD_FILE when it is damaged. */
export function cleanPng(it: PictureBytes): CleanPicture {
  const parts = [it.part(0, signature)];
  const seen = new Set<string>();
  for (let at = signature; !seen.has('IEND'); ) {
    const size = it.high(at, 4);
    const name = it.text(at + 4, 4);
    const end = at + 12 + size;
    const chunk = it.part(at, end);
    if (seen.size === 0 && (name !== 'IHDR' || size !== 13)) throw broken('it does not begin well');
    if (crc32(chunk.subarray(4, 8 + size)) !== it.high(end - 4, 4))
      throw broken('a part of it was changed on the way');
    seen.add(name);
    if (kept.has(name)) parts.push(chunk);
    at = end;
  }
  if (!seen.has('IDAT')) throw broken('there is no picture in it');
  const start = signature + 8;
  return {
    type: 'image/png',
    width: it.high(start, 4),
    height: it.high(start + 4, 4),
    bytes: Buffer.concat(parts),
  };
}
