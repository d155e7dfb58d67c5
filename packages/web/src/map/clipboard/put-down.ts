import type { JourneyMap } from '@waymark/model';
import { newId } from '../editing/editor.tsx';
import { sameIds } from '../editing/same-ids.ts';
import type { Here } from '../keyboard/command.ts';
import type { DeskStore } from '../keyboard/desk.tsx';
import type { PartKey } from '../selection/part.ts';
import type { Clip } from './clip-schema.ts';
import { type Landing, landingOn } from './landing.ts';
import { mapAfter, type Pasted } from './limits.ts';
import { pasteClip } from './paste-clip.ts';
import { pasteTable } from './paste-table.ts';
import { readHtmlTable } from './table-html.ts';
import { readTabbed, type Table } from './table-text.ts';

/** More is no list of notes, and would keep the page busy for long; in letters. */
const mostLetters = 4_000_000;

/** Puts down what was copied, a clip or else text from elsewhere, as one step; or says why it cannot. */
export function putDown(
  here: Here,
  desk: DeskStore,
  clip: Clip | null,
  text: string,
  html: string,
): void {
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
  const { keys, personas = [] } = pasted;
  const n = keys.length + personas.length;
  if (n === 0) return;
  here.hand.edit((now) => mapAfter(now, put(now)));
  // That it was copied, and where to go with it, is known by now.
  if (personas.length > 0) desk.note(null);
  showPasted(here, keys, personas);
  if (table) sayGrown(here, desk, pasted.map);
  here.tell(words.t('clipboard.pasted', { n }));
}

function showPasted(here: Here, keys: readonly PartKey[], personas: readonly string[]): void {
  const [part] = keys;
  const [persona] = personas;
  if (part) {
    here.go(part);
    here.selection.select(keys);
  } else if (persona) here.showPersona(persona);
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
