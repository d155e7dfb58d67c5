import { broken, type CleanPicture, type PictureBytes } from './picture-bytes.ts';

export const isGif = (it: PictureBytes): boolean =>
  it.length > 13 && ['GIF87a', 'GIF89a'].includes(it.text(0, 6));

const extension = 0x21;
const image = 0x2c;
const trailer = 0x3b;
const timing = 0xf9;
const application = 0xff;
/** Pixels that all frames together may have; an animation is drawn frame by frame. */
const mostPixels = 400_000_000;

/** A GIF without comments, texts and what lies behind its end. Errors: BAD_FILE, TOO_LARGE. */
export function cleanGif(it: PictureBytes): CleanPicture {
  const width = it.low(6, 2);
  const height = it.low(8, 2);
  let at = 13 + tableSize(it.high(10, 1));
  const parts = [it.part(0, at)];
  let pixels = 0;
  for (let what = it.high(at, 1); what !== trailer; what = it.high(at, 1)) {
    const end = what === image ? endOfFrame(it, at) : endOfBlocks(it, at + 2);
    if (what === image) {
      const [x, y, w, h] = [1, 3, 5, 7].map((place) => it.low(at + place, 2));
      if ((x ?? 0) + (w ?? 0) > width || (y ?? 0) + (h ?? 0) > height)
        throw broken('a frame of it lies outside the picture');
      pixels += width * height;
      if (pixels > mostPixels) throw broken('it has more frames than can be drawn');
    } else if (what !== extension) throw broken('its parts do not follow one another');
    if (what === image || isKept(it, at)) parts.push(it.part(at, end));
    at = end;
  }
  if (pixels === 0) throw broken('there is no picture in it');
  parts.push(it.part(at, at + 1));
  return { type: 'image/gif', width, height, bytes: Buffer.concat(parts) };
}

/** How long a frame is shown, and how often the whole is. */
function isKept(it: PictureBytes, at: number): boolean {
  const label = it.high(at + 1, 1);
  return label === timing || (label === application && it.text(at + 3, 11) === 'NETSCAPE2.0');
}

const tableSize = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

function endOfFrame(it: PictureBytes, at: number): number {
  return endOfBlocks(it, at + 10 + tableSize(it.high(at + 9, 1)) + 1);
}

function endOfBlocks(it: PictureBytes, from: number): number {
  let at = from;
  for (let size = it.high(at, 1); size > 0; size = it.high(at, 1)) at += 1 + size;
  return at + 1;
}
