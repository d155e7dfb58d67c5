import { broken, type CleanPicture, type PictureBytes } from './picture-bytes.ts';

export const isJpeg = (it: PictureBytes): boolean => it.length > 4 && it.high(0, 3) === 0xffd8ff;

const endOfImage = 0xd9;
const startOfScan = 0xda;
/** Baseline, extended and progressive: what every browser draws. */
const frames = [0xc0, 0xc1, 0xc2];
/** Tables, frame, scans, restart interval, and how the colours are meant (JFIF, Adobe). */
const isKept = (marker: number): boolean =>
  [...frames, 0xc4, 0xdb, 0xdd, startOfScan, 0xe0, 0xee].includes(marker);

/**
 * A JPEG without anything but its picture: no EXIF with places and names, no comments, nothing
 * behind its end. Errors: BAD_FILE when it is damaged or of a kind that browsers do not draw.
 */
export function cleanJpeg(it: PictureBytes): CleanPicture {
  const parts = [it.part(0, 2)];
  let frame: { width: number; height: number } | null = null;
  let scans = 0;
  let at = 2;
  for (;;) {
    if (it.high(at, 1) !== 0xff) throw broken('its parts do not follow one another');
    const marker = it.high(at + 1, 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) break;
    const end = at + 2 + it.high(at + 2, 2);
    if (end < at + 4) throw broken('a part of it has no length');
    if (frames.includes(marker)) {
      if (frame) throw broken('there are two pictures in it');
      frame = { height: it.high(at + 5, 2), width: it.high(at + 7, 2) };
    }
    const stop = marker === startOfScan ? endOfScan(it, end) : end;
    if (marker === startOfScan) scans += 1;
    if (isKept(marker)) parts.push(it.part(at, stop));
    at = stop;
  }
  if (!frame || scans === 0) throw broken('there is no picture in it');
  parts.push(it.part(at, at + 2));
  return { type: 'image/jpeg', ...frame, bytes: Buffer.concat(parts) };
}

/** Where the drawn data ends: at the first marker that is neither stuffing nor a restart. */
function endOfScan(it: PictureBytes, from: number): number {
  for (let at = it.all.indexOf(0xff, from); at >= 0; at = it.all.indexOf(0xff, at + 1)) {
    const next = it.high(at + 1, 1);
    const goesOn = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!goesOn) return at;
  }
  throw broken('it ends before its last part');
}
