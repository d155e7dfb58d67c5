import type { JourneyMap } from '@waymark/model';
import { useEffect } from 'react';
import { useSentence } from '../../parts/notice.tsx';
import { newId } from '../editing/editor.tsx';
import { sameIds } from '../editing/same-ids.ts';
import type { Here } from '../keyboard/command.ts';
import { removeTargets } from '../keyboard/commands/change.ts';
import type { DeskStore } from '../keyboard/desk.tsx';
import { isOnSheet } from '../keyboard/on-sheet.ts';
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
import { type Clip, clipOf, clipSchema, ownType } from './clip.ts';
import { copiedTable } from './copied-table.ts';
import { type Landing, landingOn } from './landing.ts';
import { mapAfter, type Pasted } from './limits.ts';
import { pasteClip } from './paste-clip.ts';
import { pasteTable } from './paste-table.ts';
import { readHtmlTable } from './table-html.ts';
import { readTabbed, type Table, writeHtml, writeTabbed } from './table-text.ts';

/** More is no list of notes, and would keep the page busy for long; in letters. */
const mostLetters = 4_000_000;

/** What was copied last here, for pasting by name instead of by key. */
let last: { text: string; clip: Clip } | null = null;

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
    const text = writeTabbed(table);
    event.clipboardData.setData(ownType, JSON.stringify(clip));
    event.clipboardData.setData('text/html', writeHtml(table));
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    last = { text, clip };
    const isCut = event.type === 'cut' && mayEdit;
    if (isCut) removeTargets(here);
    here.tell(
      here.words.t(isCut ? 'clipboard.cut' : 'clipboard.copied', { n: here.targets.length }),
    );
  });
  const paste = useSteady((event: ClipboardEvent) => {
    const data = event.clipboardData;
    if (!mayEdit || !data || event.defaultPrevented || !isOnSheet(event.target)) return;
    const text = data.getData('text/plain');
    const isBare = data.getData(ownType) === '' && text === '';
    const pictures = isBare ? picturesIn(data) : [];
    if (isBare && pictures.length === 0) return;
    event.preventDefault();
    if (isBare) return void pastePictures(pictures, hereNow, { desk, place, sentence });
    const [clip, html] = [readClip(data.getData(ownType)), data.getData('text/html')];
    const put = (it: Clip | null) => putDown(hereNow(), desk, it, text, html);
    void withPictures(clip, { here: hereNow(), desk, place }, put);
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
    await withPictures(last?.text === text ? last.clip : null, { here, desk, place }, put);
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

function putDown(here: Here, desk: DeskStore, clip: Clip | null, text: string, html: string): void {
  const { map, words, at } = here;
  if (text.length + html.length > mostLetters) {
    here.refuse({ key: 'clipboard.letters', params: { most: mostLetters } });
    return;
  }
  const table = clip ? null : tableOf(text, html, landingOn(map, at));
  const lanes = here.lanes.map(({ id }) => id);
  const ids = sameIds(newId);
  const put = (now: JourneyMap): Pasted => {
    const options = { at, lanes, newId: ids() };
    if (clip) return pasteClip(now, clip, options);
    return pasteTable(now, table ?? [], { ...options, locale: words.locale });
  };
  const pasted = put(map);
  if (pasted.refused) {
    here.refuse(pasted.refused);
    return;
  }
  if (pasted.keys.length === 0) return;
  here.hand.edit((now) => mapAfter(now, put(now)));
  const [first] = pasted.keys;
  if (first) here.go(first);
  here.selection.select(pasted.keys);
  if (table) sayGrown(here, desk, pasted.map);
  here.tell(words.t('clipboard.pasted', { n: pasted.keys.length }));
}

/** Tells which stages and lanes were made for what was pasted, and how to take all of it back. */
function sayGrown({ map, words, hand }: Here, desk: DeskStore, after: JourneyMap): void {
  const grown = (['stages', 'lanes'] as const).flatMap((list) => {
    const n = after[list].length - map[list].length;
    return n > 0 ? [words.t(`clipboard.${list}`, { n })] : [];
  });
  if (grown.length === 0) return;
  const sentence = words.t('clipboard.grown', { what: words.list(grown) });
  desk.note({ sentence, action: { label: words.t('map.undo'), run: hand.undo } });
}

/** Text from elsewhere as rows: a table as it was, lines as a list, or one text with lines in it. */
function tableOf(text: string, html: string, landing: Landing): Table {
  const table = /<table/i.test(html) ? readHtmlTable(html) : null;
  if (table) return table;
  const lines = text.replaceAll('\r\n', '\n').replace(/\n$/, '');
  const isOne = landing.kind === 'cells' && !lines.includes('\t') && !lines.startsWith('"');
  return isOne ? [[lines]] : readTabbed(text);
}

function readClip(json: string): Clip | null {
  if (json === '') return null;
  try {
    return clipSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    // Whatever else calls itself by our name is pasted as the text that goes with it.
    return null;
  }
}

const isTextSelected = (): boolean => getSelection()?.isCollapsed === false;
