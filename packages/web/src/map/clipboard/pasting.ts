import type { Here } from '../keyboard/command.ts';
import type { DeskStore } from '../keyboard/desk.tsx';
import { landPictures } from '../lanes/pictures/land-pictures.ts';
import { pictureSpotOn } from '../lanes/pictures/picture-spot.ts';
import {
  bringPictures,
  type ClipPlace,
  picturesToBring,
  withoutPictures,
} from './bring-pictures.ts';
import { valueIn } from './clip-in.ts';
import { type Clip, clipSchema } from './clip-schema.ts';
import { putDown } from './put-down.ts';
import { copiedAs } from './write-clip.ts';

/** Where something is pasted, and where that is said. */
export interface PasteDesk {
  desk: DeskStore;
  place: ClipPlace | null;
}

/** Puts pictures, such as a picture of the screen, with the part that is stood on. */
export async function pastePictures(
  pictures: readonly File[],
  hereNow: () => Here,
  { desk, place, sentence }: PasteDesk & { sentence: (error: unknown) => string },
): Promise<void> {
  const { map, hand, words, at, lanes, refuse } = hereNow();
  const spot = pictureSpotOn(map, at);
  if (!place) return;
  if (!spot) return refuse({ key: 'clipboard.picture-where', params: {} });
  const shown = lanes.map(({ id }) => id);
  const keys = await landPictures(pictures, spot, {
    ...{ place, map, hand, desk, words, sentence, shown },
  });
  const now = hereNow();
  const [first] = keys;
  // Whoever walked on meanwhile stays where they are.
  if (!first || now.at !== at || now.selection.get().editing) return;
  now.go(first);
  now.selection.select(keys);
}

/**
 * Puts down what came with a key that was pressed: a clip, or else text from elsewhere. Whatever else
 * calls itself by our name is pasted as the text that goes with it; what is pasted `isElsewhere` than on
 * the sheet is a clip or nothing.
 */
export async function pasteText(
  hereNow: () => Here,
  pasted: { own: string; text: string; html: string; isElsewhere: boolean },
  { desk, place }: PasteDesk,
): Promise<void> {
  const { own, text, html, isElsewhere } = pasted;
  const clip = clipSchema.safeParse(valueIn(own)).data ?? null;
  if (isElsewhere && !clip) return;
  const put = (it: Clip | null) => putDown(hereNow(), desk, it, text, html);
  await withPictures(clip, { here: hereNow(), desk, place }, put);
}

/** Asks the browser for the clipboard, which it may keep to itself unless a key was pressed for it. */
export async function pasteByName(hereNow: () => Here, { desk, place }: PasteDesk): Promise<void> {
  const here = hereNow();
  try {
    const text = await navigator.clipboard.readText();
    const put = (it: Clip | null) => putDown(hereNow(), desk, it, text, '');
    await withPictures(copiedAs(text), { here, desk, place }, put);
  } catch {
    desk.note({ sentence: here.words.t('clipboard.by-key') });
  }
}

/** Puts down what was copied: at once, or when its pictures came along; says which did not come. */
async function withPictures(
  clip: Clip | null,
  { here, desk, place }: PasteDesk & { here: Here },
  put: (clip: Clip | null) => void,
): Promise<void> {
  const files = clip && place ? picturesToBring(clip, here.map) : [];
  if (!clip || !place || files.length === 0) return put(clip);
  // Whatever is in the way, the sentence below says it, and all else is pasted.
  const left = await bringPictures(clip, files, place).catch(() => files);
  put(left.length > 0 ? withoutPictures(clip, left) : clip);
  if (left.length > 0)
    desk.note({ sentence: here.words.t('clipboard.pictures', { n: left.length }) });
}
