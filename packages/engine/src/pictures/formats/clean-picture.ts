import { refusal } from '@waymark/model';
import { cleanGif, isGif } from './gif.ts';
import { cleanJpeg, isJpeg } from './jpeg.ts';
import { type CleanPicture, PictureBytes } from './picture-bytes.ts';
import { cleanPng, isPng } from './png.ts';
import { cleanWebp, isWebp } from './webp.ts';

const formats = [
  { is: isPng, clean: cleanPng },
  { is: isJpeg, clean: cleanJpeg },
  { is: isGif, clean: cleanGif },
  { is: isWebp, clean: cleanWebp },
];

/** The longest side and the whole area in pixels; a small file can unpack to far more than that. */
const longestSide = 12_000;
const largestArea = 40_000_000;

/**
 * Reads a picture by its bytes, whatever it is called, and keeps nothing of it but the picture: no
 * EXIF, no comments, nothing hidden behind its end.
 * Errors: BAD_FILE when it is no PNG, JPEG, WebP or GIF, or damaged; TOO_LARGE when it would take
 * more memory to draw than a picture on a map is worth.
 */
export function cleanPicture(file: Buffer): CleanPicture {
  const it = new PictureBytes(file);
  const format = formats.find(({ is }) => is(it));
  if (!format) {
    throw refusal('BAD_FILE', 'picture-no-picture', {});
  }
  const clean = format.clean(it);
  const { width, height } = clean;
  if (width < 1 || height < 1) throw refusal('BAD_FILE', 'picture-empty', {});
  if (width > longestSide || height > longestSide || width * height > largestArea) {
    throw refusal('TOO_LARGE', 'picture-too-many-pixels', {
      width,
      height,
      side: longestSide,
      millions: largestArea / 1_000_000,
    });
  }
  return clean;
}
