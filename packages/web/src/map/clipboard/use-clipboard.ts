import { useEffect } from 'react';
import { useSentence } from '../../parts/notice.tsx';
import type { Here } from '../keyboard/command.ts';
import { removeTargets } from '../keyboard/commands/change.ts';
import type { DeskStore } from '../keyboard/desk.tsx';
import { isInField, isInMenu, isOnSheet, isTextSelected } from '../keyboard/on-sheet.ts';
import { landPictures } from '../lanes/pictures/land-pictures.ts';
import { pictureSpotOn } from '../lanes/pictures/picture-spot.ts';
import { picturesIn } from '../lanes/pictures/send-picture.ts';
import { nothingClosed, wholeGrid } from '../selection/whole-grid.ts';
import { useSteady } from '../sheet/use-steady.ts';
import { useJourneyPlace } from '../view/journey-place.tsx';
import {
  bringPictures,
  type ClipPlace,
  picturesToBring,
  withoutPictures,
} from './bring-pictures.ts';
import { clipOf } from './clip.ts';
import { ownType } from './clip-format.ts';
import { clipIn, mayBringPersonas } from './clip-in.ts';
import type { Clip } from './clip-schema.ts';
import { copiedTable } from './copied-table.ts';
import { putDown } from './put-down.ts';
import { writeHtml, writeTabbed } from './table-text.ts';
import { copiedAs, writeClip } from './write-clip.ts';

/** Hears copying, cutting and pasting on the sheet; what it answers pastes by name. */
export function useClipboard(hereNow: () => Here, desk: DeskStore, mayEdit: boolean): () => void {
  const open = useJourneyPlace();
  const place = open && { workspace: open.workspace, map: open.map };
  const sentence = useSentence();
  const copy = useSteady((event: ClipboardEvent) => {
    const here = hereNow();
    const copied = isOnSheet(event.target) ? clipOf(here.map, here.targets) : null;
    if (!copied || !event.clipboardData || isTextSelected()) return;
    const clip = place ? { ...copied, from: place } : copied;
    const whole = wholeGrid(here.map, { lanes: here.lanes, closed: nothingClosed });
    const table = copiedTable(here.map, whole, new Set(here.targets), here.words.locale);
    writeClip(event.clipboardData, clip, { text: writeTabbed(table), html: writeHtml(table) });
    event.preventDefault();
    const isCut = event.type === 'cut' && mayEdit;
    if (isCut) removeTargets(here);
    here.tell(
      here.words.t(isCut ? 'clipboard.cut' : 'clipboard.copied', { n: here.targets.length }),
    );
  });
  const paste = useSteady((event: ClipboardEvent) => {
    const data = event.clipboardData;
    if (!mayEdit || !data || event.defaultPrevented) return;
    const own = data.getData(ownType);
    const isElsewhere = !isOnSheet(event.target);
    if (isElsewhere && !isForMap(own, event.target)) return;
    const text = data.getData('text/plain');
    const isBare = own === '' && text === '';
    const pictures = isBare ? picturesIn(data) : [];
    if (isBare && pictures.length === 0) return;
    event.preventDefault();
    if (isBare) return void pastePictures(pictures, hereNow, { desk, place, sentence });
    const html = data.getData('text/html');
    const put = (it: Clip | null) => {
      if (it || !isElsewhere) putDown(hereNow(), desk, it, text, html);
    };
    void clipIn(own).then((clip) => withPictures(clip, { here: hereNow(), desk, place }, put));
  });
  useEffect(() => {
    document.addEventListener('copy', copy);
    document.addEventListener('cut', copy);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', copy);
      document.removeEventListener('paste', paste);
    };
  }, [copy, paste]);
  return () => void pasteByName(hereNow, desk, place);
}

/** Puts pictures, such as a picture of the screen, with the part that is stood on. */
async function pastePictures(
  pictures: readonly File[],
  hereNow: () => Here,
  {
    desk,
    place,
    sentence,
  }: { desk: DeskStore; place: ClipPlace | null; sentence: (error: unknown) => string },
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

/** Asks the browser for the clipboard, which it may keep to itself unless a key was pressed for it. */
async function pasteByName(
  hereNow: () => Here,
  desk: DeskStore,
  place: ClipPlace | null,
): Promise<void> {
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
  { here, desk, place }: { here: Here; desk: DeskStore; place: ClipPlace | null },
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

/** Personas have no place on the sheet, so they are pasted wherever nothing else takes what is pasted. */
const isForMap = (own: string, target: EventTarget | null): boolean =>
  mayBringPersonas(own) &&
  !isInField(target) &&
  !isInMenu(target) &&
  document.querySelector('dialog:modal') === null;
