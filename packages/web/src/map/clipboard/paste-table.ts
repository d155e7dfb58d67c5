import { type JourneyMap, type LaneForm, type Locale, laneFacts } from '@waymark/model';
import type { Key } from '../../words.ts';
import { addCell, addLane, addStage, addTouchpoint } from '../commands/commands.ts';
import { keyOf, type PartKey } from '../selection/part.ts';
import { type Landing, landingOn } from './landing.ts';
import { beyondLimits, longestText, type Pasted } from './limits.ts';
import type { PasteOptions } from './paste-clip.ts';
import { linksOf } from './paste-links.ts';
import type { Table } from './table-text.ts';

interface TableOptions extends PasteOptions {
  locale: Locale;
}

/**
 * The map with the fields of a spreadsheet on it. In a lane they become texts: rows go down lane by
 * lane, columns to the right stage by stage. On a touchpoint they become touchpoints beneath, on a
 * stage stages, with further rows as touchpoints in them; on a lane's name lanes, with further
 * columns as their texts. Where they reach beyond the map it grows.
 */
export function pasteTable(map: JourneyMap, table: Table, options: TableOptions): Pasted {
  const rows = trimmed(table);
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rows.flat().some((text) => text.length > longestText)) {
    return { refused: { key: 'clipboard.long', params: { most: longestText } } };
  }
  // Before anything is made: a sheet of a million fields would keep the page busy for long.
  if (rows.length > 300 || width > 300) {
    return { refused: { key: 'clipboard.huge', params: { rows: rows.length, columns: width } } };
  }
  const landing = landingOn(map, options.at);
  const form = formAt(map, landing);
  const refused = form && refusals[form];
  if (refused) return { refused: { key: refused, params: {} } };
  const sheet: Sheet = { map, keys: [], isFull: false, landing, options };
  if (landing.kind === 'stages') asStages(sheet, rows);
  else if (landing.kind === 'touchpoints') asTouchpoints(sheet, rows, landing.column);
  else if (landing.kind === 'lanes') asLanes(sheet, rows);
  else if (form === 'links') asLinks(sheet, rows);
  else asCells(sheet, rows, lanesFrom(sheet), landing.column);
  const refusal = beyondLimits(sheet.map);
  if (refusal) return { refused: refusal };
  if (sheet.isFull) return { refused: { key: 'clipboard.most', params: {} } };
  return { map: sheet.map, keys: sheet.keys };
}

/** Without spaces around the texts, and without empty rows and columns at the end. */
function trimmed(table: Table): string[][] {
  const rows = table.map((row) => row.map((text) => text.trim()));
  const isUsed = (row: readonly string[]) => row.some((text) => text !== '');
  const height = rows.findLastIndex(isUsed) + 1;
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((text) => text !== '') + 1));
  return rows.slice(0, height).map((row) => row.slice(0, Math.max(1, width)));
}

/** The form of the lane that is pasted in; null where that is none. */
function formAt(map: JourneyMap, { kind, lane }: Landing): LaneForm | null {
  const own = kind === 'cells' ? map.lanes.find((it) => it.id === lane) : undefined;
  return own ? laneFacts(own.kind).holds : null;
}

/** What can be pasted where texts cannot stand. */
const refusals: Partial<Record<LaneForm, Key>> = {
  picture: 'clipboard.on.picture',
  metrics: 'clipboard.on.metrics',
  feeling: 'clipboard.on.feeling',
  figures: 'clipboard.on.other',
  arc: 'clipboard.on.other',
  scale: 'clipboard.on.other',
  times: 'clipboard.on.other',
  tally: 'clipboard.on.other',
  journeys: 'clipboard.on.other',
};

interface Sheet {
  map: JourneyMap;
  readonly keys: PartKey[];
  /** Something found no room any more. */
  isFull: boolean;
  readonly landing: Landing;
  readonly options: TableOptions;
}

/** Does a change, and remembers when a full map refused it. */
function change(sheet: Sheet, next: JourneyMap, key: PartKey): void {
  if (next === sheet.map) sheet.isFull = true;
  else sheet.keys.push(key);
  sheet.map = next;
}

function asStages(sheet: Sheet, rows: readonly string[][]): void {
  const isColumn = rows.every((row) => row.length === 1);
  const { newId, locale } = sheet.options;
  const first = sheet.landing.column + 1;
  const names = isColumn ? rows.flat().filter((text) => text !== '') : (rows[0] ?? []);
  for (const [i, name] of names.entries()) {
    const id = newId();
    const added = { id, name: { [locale]: name }, at: first + i };
    change(sheet, addStage(sheet.map, added), keyOf({ kind: 'stage', id }));
  }
  if (!isColumn) asTouchpoints(sheet, rows.slice(1), first);
}

function asTouchpoints(sheet: Sheet, rows: readonly string[][], column: number): void {
  const { newId, locale } = sheet.options;
  const under = sheet.map.touchpoints.find((it) => it.id === sheet.landing.touchpoint);
  const known = sheet.map.touchpoints.at(-1)?.channel ?? 'web';
  let row = under ? under.row + 1 : null;
  for (const texts of rows) {
    let isUsed = false;
    for (const [x, text] of texts.entries()) {
      if (text === '') continue;
      const stage = stageAt(sheet, column + x);
      const id = newId();
      const added = { id, stage, name: { [locale]: text }, channel: under?.channel ?? known };
      const placed = row === null ? added : { ...added, row };
      change(sheet, addTouchpoint(sheet.map, placed), keyOf({ kind: 'touchpoint', id }));
      isUsed = true;
    }
    if (row !== null && isUsed) row = Math.min(500, row + 1);
  }
}

function asLanes(sheet: Sheet, rows: readonly string[][]): void {
  const { newId, locale } = sheet.options;
  const after = sheet.map.lanes.findIndex((it) => it.id === sheet.landing.lane);
  const made: string[] = [];
  for (const [i, row] of rows.entries()) {
    const id = newId();
    const name = row[0] ? { name: { [locale]: row[0] } } : {};
    const grown = addLane(sheet.map, { id, kind: 'notes', at: after + 1 + i });
    const lanes = grown.lanes.map((lane) => (lane.id === id ? { ...lane, ...name } : lane));
    change(sheet, grown === sheet.map ? grown : { ...grown, lanes }, keyOf({ kind: 'lane', id }));
    made.push(id);
  }
  const rest = rows.map((row) => row.slice(1));
  asCells(sheet, rest, (i) => made[i] ?? null, 0);
}

function asLinks(sheet: Sheet, rows: readonly string[][]): void {
  const { newId, locale } = sheet.options;
  for (const { column, words, link } of linksOf(rows)) {
    const id = newId();
    const stage = stageAt(sheet, sheet.landing.column + column);
    const place = { id, lane: sheet.landing.lane ?? '', stage };
    const text = words === '' ? {} : { [locale]: words };
    const cell = { ...place, text, ...(link !== undefined && { link }) };
    change(sheet, addCell(sheet.map, cell), keyOf({ kind: 'cell', id }));
  }
}

function asCells(
  sheet: Sheet,
  rows: readonly string[][],
  laneAt: (row: number) => string | null,
  column: number,
): void {
  const { newId, locale } = sheet.options;
  for (const [y, row] of rows.entries()) {
    const lane = row.some((text) => text !== '') ? laneAt(y) : null;
    for (const [x, text] of row.entries()) {
      if (text === '' || lane === null) continue;
      const stage = stageAt(sheet, column + x);
      const id = newId();
      const cell = { id, lane, stage, text: { [locale]: text } };
      change(sheet, addCell(sheet.map, cell), keyOf({ kind: 'cell', id }));
    }
  }
}

/** The lanes of texts from the one stood on downwards; past the last one, new ones like it. */
function lanesFrom(sheet: Sheet): (row: number) => string {
  const { lanes, newId } = sheet.options;
  const kinds = new Map(sheet.map.lanes.map((it) => [it.id, it.kind]));
  const isText = (id: string) => {
    const kind = kinds.get(id);
    return kind !== undefined && ['text', 'chips'].includes(laneFacts(kind).holds);
  };
  const from = Math.max(0, lanes.indexOf(sheet.landing.lane ?? ''));
  const below = lanes.slice(from).filter(isText);
  const kind = kinds.get(below[0] ?? '') ?? 'notes';
  return (row) => {
    while (below.length <= row) {
      const id = newId();
      change(sheet, addLane(sheet.map, { id, kind }), keyOf({ kind: 'lane', id }));
      below.push(id);
    }
    return below[row] ?? '';
  };
}

/** The stage of a column; the map grows until there is one. */
function stageAt(sheet: Sheet, column: number): string {
  const at = Math.max(0, column);
  while (sheet.map.stages.length <= at) {
    const id = sheet.options.newId();
    const before = sheet.map.stages.length;
    const added = { id, name: {}, at: before };
    change(sheet, addStage(sheet.map, added), keyOf({ kind: 'stage', id }));
    if (sheet.map.stages.length === before) return '';
  }
  return sheet.map.stages[at]?.id ?? '';
}
