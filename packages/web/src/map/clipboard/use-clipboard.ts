import { useEffect } from 'react';
import { whenHere } from '../../parts/later.ts';
import { useSentence } from '../../parts/notice.tsx';
import type { Here } from '../keyboard/command.ts';
import { removeTargets } from '../keyboard/commands/change.ts';
import type { DeskStore } from '../keyboard/desk.tsx';
import { isInField, isInMenu, isOnSheet, isTextSelected } from '../keyboard/on-sheet.ts';
import { picturesIn } from '../lanes/pictures/send-picture.ts';
import { afterPaint } from '../later-parts.ts';
import { nothingClosed, wholeGrid } from '../selection/whole-grid.ts';
import { useSteady } from '../sheet/use-steady.ts';
import { useJourneyPlace } from '../view/journey-place.tsx';
import { clipOf } from './clip.ts';
import { ownType } from './clip-format.ts';
import { mayBringPersonas } from './clip-in.ts';
import { copiedTable } from './copied-table.ts';
import { writeHtml, writeTabbed } from './table-text.ts';
import { writeClip } from './write-clip.ts';

type Pasting = typeof import('./pasting.ts');

/** Hears copying, cutting and pasting on the sheet; what it answers pastes by name. */
export function useClipboard(hereNow: () => Here, desk: DeskStore, mayEdit: boolean): () => void {
  const open = useJourneyPlace();
  const place = open && { workspace: open.workspace, map: open.map };
  const sentence = useSentence();
  const on = { desk, place };
  const paste = (act: (it: Pasting) => Promise<void>) =>
    whenHere(afterPaint, act, () => hereNow().refuse({ key: 'error.offline', params: {} }));
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
  const hearPaste = useSteady((event: ClipboardEvent) => {
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
    const html = data.getData('text/html');
    paste((it) =>
      isBare
        ? it.pastePictures(pictures, hereNow, { ...on, sentence })
        : it.pasteText(hereNow, { own, text, html, isElsewhere }, on),
    );
  });
  useEffect(() => {
    document.addEventListener('copy', copy);
    document.addEventListener('cut', copy);
    document.addEventListener('paste', hearPaste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', copy);
      document.removeEventListener('paste', hearPaste);
    };
  }, [copy, hearPaste]);
  return () => paste((it) => it.pasteByName(hereNow, on));
}

/** Personas have no place on the sheet, so they are pasted wherever nothing else takes what is pasted. */
const isForMap = (own: string, target: EventTarget | null): boolean =>
  mayBringPersonas(own) &&
  !isInField(target) &&
  !isInMenu(target) &&
  document.querySelector('dialog:modal') === null;
