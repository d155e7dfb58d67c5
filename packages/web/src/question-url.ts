import {
  type CaseKind,
  type Filter,
  isDay,
  isFilter,
  type Scope,
  type Split,
} from '@waymark/model';
import { type LaneStyleName, laneStyleNames } from './map/lanes/lane-styles.ts';

/** The question as it stands in the address; everything left out is the plain default. */
export interface QuestionSearch {
  from?: string;
  to?: string;
  by?: 'session' | 'account' | 'property';
  /** With `by=property`: which one. */
  prop?: string;
  filter?: Filter;
  /** `goal`, or a pause such as `30d`, `12h`, `45m`. */
  split?: string;
}

/** The map page's address: the question, what is switched on, and which touchpoint is open. */
export interface MapSearch extends QuestionSearch {
  /** Names of what is switched away from its default, joined by commas; the map page's own. */
  show?: string;
  open?: string;
  /** The persona whose lanes and curves alone are shown. */
  persona?: string;
  /** What the lanes are coloured by; nothing when absent. */
  colour?: 'evidence';
  /** The style the lanes are shown in; everything when absent. */
  as?: LaneStyleName;
  /** Ids of lanes that are not shown. */
  hide?: string[];
  /** What is said beside the map: `all`, a thread, or a part such as `cell:ab12`. */
  talk?: string;
  /** The maps one came through, see `map/view/way.ts`. */
  via?: string;
  /** What stands in the place of the drawing; the drawing itself when absent. */
  view?: 'versions' | 'gap';
  /** With `view=versions`: the version that is compared, and with which; with now when absent. */
  of?: string;
  with?: string;
}

const seconds = { d: 86_400, h: 3_600, m: 60, s: 1 } as const;

/** Reads the address's search as the router hands it over; what cannot be read is left out. */
export function readQuestionSearch(raw: Record<string, unknown>): QuestionSearch {
  const search: QuestionSearch = {};
  const from = isDay(raw.from) ? raw.from : undefined;
  const to = isDay(raw.to) ? raw.to : undefined;
  if (from) search.from = from;
  if (to && (!from || to >= from)) search.to = to;
  const by = raw.by;
  const prop = textIn(raw.prop);
  if (by === 'session' || by === 'account') search.by = by;
  if (by === 'property' && prop) {
    search.by = 'property';
    search.prop = prop;
  }
  if (isFilter(raw.filter)) search.filter = raw.filter;
  const split = textIn(raw.split);
  if (split && splitFrom(split).kind !== 'none') search.split = split;
  return search;
}

/** What is looked at in the lanes; all there is of a public map's address. */
export type LanesSearch = Pick<MapSearch, 'persona' | 'colour' | 'as' | 'hide'>;

export function readLanesSearch(raw: Record<string, unknown>): LanesSearch {
  const persona = textIn(raw.persona);
  const style = laneStyleNames.find((it) => it === raw.as);
  const hide = Array.isArray(raw.hide) ? raw.hide.flatMap((it) => textIn(it) ?? []) : [];
  return {
    ...(persona ? { persona } : {}),
    ...(raw.colour === 'evidence' ? { colour: raw.colour } : {}),
    ...(style && style !== 'everything' ? { as: style } : {}),
    ...(hide.length > 0 ? { hide } : {}),
  };
}

export function readMapSearch(raw: Record<string, unknown>): MapSearch {
  const search: MapSearch = readQuestionSearch(raw);
  const show = textIn(raw.show);
  const open = textIn(raw.open);
  if (show) search.show = show;
  if (open) search.open = open;
  Object.assign(search, readLanesSearch(raw));
  if (raw.view === 'versions' || raw.view === 'gap') search.view = raw.view;
  const of = textIn(raw.of);
  const other = textIn(raw.with);
  if (search.view === 'versions' && of) {
    search.of = of;
    if (other) search.with = other;
  }
  const talk = textIn(raw.talk);
  if (talk) search.talk = talk;
  const via = textIn(raw.via);
  if (via) search.via = via;
  return search;
}

/** What stands in a map's address beside the question, and stays when another question is asked. */
export function besideQuestion(search: MapSearch): Omit<MapSearch, keyof QuestionSearch> {
  const {
    from: _,
    to: _to,
    by: _by,
    prop: _prop,
    filter: _filter,
    split: _split,
    ...others
  } = search;
  return others;
}

/** The scope to ask the server about. */
export function scopeFromSearch(search: QuestionSearch): Scope {
  return {
    ...(search.from ? { from: search.from } : {}),
    ...(search.to ? { to: search.to } : {}),
    by: caseFrom(search),
    ...(search.filter ? { filter: search.filter } : {}),
    split: splitFrom(search.split ?? ''),
  };
}

/** The search for the address; reading it back gives the same scope. */
export function searchFromScope(scope: Scope): QuestionSearch {
  const search: QuestionSearch = {};
  if (scope.from) search.from = scope.from;
  if (scope.to) search.to = scope.to;
  if (scope.by.kind !== 'person') search.by = scope.by.kind;
  if (scope.by.kind === 'property') search.prop = scope.by.name;
  if (scope.filter) search.filter = scope.filter;
  if (scope.split.kind === 'goal') search.split = 'goal';
  if (scope.split.kind === 'gap') search.split = gapText(scope.split.seconds);
  return search;
}

function caseFrom({ by, prop }: QuestionSearch): CaseKind {
  if (by === 'property') return prop ? { kind: 'property', name: prop } : { kind: 'person' };
  return { kind: by ?? 'person' };
}

function splitFrom(text: string): Split {
  if (text === 'goal') return { kind: 'goal' };
  const [, count, unit] = /^(\d{1,9})([dhms])$/.exec(text) ?? [];
  const gap = Number(count) * (seconds[(unit ?? 's') as keyof typeof seconds] ?? 1);
  return gap > 0 ? { kind: 'gap', seconds: gap } : { kind: 'none' };
}

function gapText(gap: number): string {
  const [unit, size] = Object.entries(seconds).find(([, size]) => gap % size === 0) ?? ['s', 1];
  return `${gap / size}${unit}`;
}

/** The router reads `2026` or `true` in an address as more than text. */
function textIn(it: unknown): string | undefined {
  if (typeof it === 'string' && it !== '') return it.slice(0, 2_000);
  return typeof it === 'number' || typeof it === 'boolean' ? String(it) : undefined;
}
