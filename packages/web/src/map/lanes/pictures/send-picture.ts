import { because, type Picture } from '@waymark/model';
import { addressOf, CallError, refusal } from '../../../api.ts';

/** The longest side in pixels: enough for a screen, and small enough for a slow line. */
const longestSide = 1_600;
const quality = 0.86;
/** What the server takes at most, in bytes. */
const largest = 5 * 1024 ** 2;

/** The pictures among what was dropped, pasted or chosen. */
export const picturesIn = (data: Pick<DataTransfer, 'files'> | null): File[] =>
  [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));

/**
 * Sends a picture, made smaller and drawn anew, so that nothing of its camera goes along.
 * Errors: CallError, code BAD_FILE when the browser cannot draw it.
 */
export async function sendPicture(
  place: { workspace: string; map: string },
  file: Blob,
): Promise<Picture> {
  const body = await smaller(file);
  if (body.size > largest) throw tooHeavy();
  const response = await fetch(addressOf('addPicture', place), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body,
  }).catch(() => {
    throw new CallError(0, 'OFFLINE', '');
  });
  const text = await response.text();
  if (!response.ok) throw refusal(response.status, text);
  return JSON.parse(text) as Picture;
}

/** A GIF stays as it is, since drawn anew it would stand still; the server cleans it. */
async function smaller(file: Blob): Promise<Blob> {
  if (file.type === 'image/gif') return file;
  const drawn = await createImageBitmap(file).catch(() => {
    throw noPicture();
  });
  const scale = Math.min(1, longestSide / Math.max(drawn.width, drawn.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(drawn.width * scale));
  canvas.height = Math.max(1, Math.round(drawn.height * scale));
  canvas.getContext('2d')?.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  drawn.close();
  const made = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/webp', quality),
  );
  if (!made) throw noPicture();
  return made;
}

/** What the server would say of it, said before it is sent. */
function refused(
  status: number,
  code: 'BAD_FILE' | 'TOO_LARGE',
  reason: 'picture-no-picture' | 'picture-too-heavy',
): CallError {
  const { message, details } = because(reason, {});
  return new CallError(status, code, message, details);
}
const noPicture = () => refused(400, 'BAD_FILE', 'picture-no-picture');
const tooHeavy = () => refused(413, 'TOO_LARGE', 'picture-too-heavy');
