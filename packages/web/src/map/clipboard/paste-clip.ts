import {
  type Cell,
  type JourneyMap,
  type Lane,
  type Stage,
  say,
  type Touchpoint,
} from '@waymark/model';
import { fitsKind, moveTouchpoint } from '../commands/commands.ts';
import { insertAt } from '../commands/order.ts';
import { keyOf, type PartKey } from '../selection/part.ts';
import type { Clip } from './clip-schema.ts';
import { type Landing, landingOn } from './landing.ts';
import { beyondLimits, type Pasted } from './limits.ts';
import { pastePersonas } from './paste-personas.ts';

export interface PasteOptions {
  /** The part it is pasted on. */
  at: PartKey | null;
  /** The lanes as they stand from the top, which groups them otherwise than the map does. */
  lanes: readonly string[];
  newId: () => string;
}

/**
 * The map with what was copied pasted in, every part of it under a new id. Stages and lanes come after
 * the one that is stood on, touchpoints beneath, cells from there to the right and down; where they
 * reach beyond the map it grows.
 */
export function pasteClip(map: JourneyMap, clip: Clip, options: PasteOptions): Pasted {
  const whole = new Set(clip.whole);
  const landing = landingOn(map, options.at);
  const paste = new Paste(map, clip, landing, options);
  paste.personas();
  paste.wholeStages(clip.stages.filter((it) => whole.has(it.id)));
  paste.wholeLanes(clip.lanes.filter((it) => whole.has(it.id)));
  paste.touchpoints();
  paste.arrowsAndFeelings();
  const refusal = paste.cells() ?? beyondLimits(paste.map);
  return refusal
    ? { refused: refusal }
    : { map: paste.map, keys: paste.keys, personas: paste.copied };
}

/** One pasting, step by step; `map` is the map so far. */
class Paste {
  map: JourneyMap;
  readonly keys: PartKey[] = [];
  /** The personas that came by themselves, by their new ids. */
  copied: readonly string[] = [];
  readonly #clip: Clip;
  readonly #landing: Landing;
  readonly #options: PasteOptions;
  /** New ids by the old ones. */
  readonly #stages = new Map<string, string>();
  readonly #lanes = new Map<string, string>();
  readonly #touchpoints = new Map<string, string>();

  constructor(map: JourneyMap, clip: Clip, landing: Landing, options: PasteOptions) {
    this.map = map;
    this.#clip = clip;
    this.#landing = landing;
    this.#options = options;
  }

  personas(): void {
    const { map, copied } = pastePersonas(this.map, this.#clip, this.#options.newId);
    this.map = map;
    this.copied = copied;
  }

  wholeStages(stages: readonly Stage[]): void {
    for (const [i, stage] of stages.entries()) {
      const added = this.#addStage(stage, this.#landing.column + 1 + i);
      this.keys.push(keyOf({ kind: 'stage', id: added }));
    }
  }

  wholeLanes(lanes: readonly Lane[]): void {
    const after = this.map.lanes.findIndex((it) => it.id === this.#landing.lane);
    const at = after < 0 ? this.map.lanes.length : after + 1;
    for (const [i, lane] of lanes.entries()) {
      const added = this.#addLane(lane, at + i);
      this.keys.push(keyOf({ kind: 'lane', id: added }));
    }
  }

  touchpoints(): void {
    const { touchpoints, whole } = this.#clip;
    const loose = touchpoints.filter((it) => !whole.includes(it.stage));
    const first = Math.min(...loose.map((it) => this.#sourceColumn(it.stage)));
    const offsets = loose.map((it) => this.#sourceColumn(it.stage) - first);
    const targets = loose.map((_, i) => this.#columnAt(this.#landing.column + (offsets[i] ?? 0)));
    const top = Math.min(...loose.map((it) => it.row));
    const base = this.#freeRow(loose, targets);
    const groups = new Map<string, string>();
    const own = (it: Touchpoint, stage: string, row: number) => {
      const id = this.#options.newId();
      this.#touchpoints.set(it.id, id);
      const { parallel, span, ...rest } = it;
      const group =
        parallel === undefined ? undefined : (groups.get(parallel) ?? this.#options.newId());
      if (parallel !== undefined && group !== undefined) groups.set(parallel, group);
      const shared = touchpoints.filter((other) => other.parallel === parallel).length > 1;
      const kept = group !== undefined && shared ? { parallel: group } : {};
      const copy = { ...rest, ...kept, ...this.#reach(stage, span), id, stage, row };
      this.map = { ...this.map, touchpoints: [...this.map.touchpoints, copy] };
      return id;
    };
    for (const it of touchpoints) {
      const stage = this.#stages.get(it.stage);
      const i = loose.indexOf(it);
      if (i < 0 && stage !== undefined) own(it, stage, it.row);
      if (i < 0) continue;
      const to = targets[i] ?? '';
      const row = Math.min(500, base + it.row - top);
      const id = own(it, to, row);
      this.map = moveTouchpoint(this.map, { id, stage: to, row });
      this.keys.push(keyOf({ kind: 'touchpoint', id }));
    }
  }

  arrowsAndFeelings(): void {
    const of = (id: string) => this.#touchpoints.get(id) ?? id;
    const arrows = this.#clip.arrows.map((it) => ({
      ...it,
      ...{ id: this.#options.newId(), from: of(it.from), to: of(it.to) },
    }));
    const known = new Set(this.map.personas.map((it) => it.id));
    const emotions = this.#clip.emotions
      .filter((it) => it.persona === undefined || known.has(it.persona))
      .map((it) => ({ ...it, touchpoint: of(it.touchpoint) }));
    if (arrows.length > 0) this.map = { ...this.map, arrows: [...this.map.arrows, ...arrows] };
    if (emotions.length > 0)
      this.map = { ...this.map, emotions: [...this.map.emotions, ...emotions] };
  }

  /** Answers a refusal when a cell can stand nowhere. */
  cells() {
    const loose = this.#clip.cells.filter((it) => this.#isLoose(it));
    const left = Math.min(...loose.map((it) => this.#sourceColumn(it.stage)));
    const lines = [...new Set(this.#clip.lanes.map((it) => it.id))].filter((id) =>
      loose.some((it) => it.lane === id),
    );
    const lanes = this.#lanesFor(lines);
    if (lanes === null) return { key: 'clipboard.no-fit', params: {} } as const;
    const added = this.#clip.cells.map((cell): Cell => {
      const isLoose = this.#isLoose(cell);
      const lane = isLoose
        ? (lanes.get(cell.lane) ?? '')
        : (this.#lanes.get(cell.lane) ?? this.#sameLane(cell.lane));
      const stage = isLoose
        ? this.#columnAt(this.#landing.column + this.#sourceColumn(cell.stage) - left)
        : this.#stageFor(cell);
      const { touchpoint, span, ...rest } = cell;
      const to = touchpoint === undefined ? undefined : this.#touchpointFor(touchpoint, stage);
      const of = to === undefined ? {} : { touchpoint: to };
      return {
        ...rest,
        ...of,
        ...this.#reach(stage, span),
        id: this.#options.newId(),
        lane,
        stage,
      };
    });
    if (added.length > 0) this.map = { ...this.map, cells: [...this.map.cells, ...added] };
    for (const [i, cell] of added.entries()) {
      const source = this.#clip.cells[i];
      if (source && this.#isLoose(source)) this.keys.push(keyOf({ kind: 'cell', id: cell.id }));
    }
    return null;
  }

  #isLoose(cell: Cell): boolean {
    const { whole } = this.#clip;
    const goesAlong = cell.touchpoint !== undefined && this.#touchpoints.has(cell.touchpoint);
    return !whole.includes(cell.lane) && !whole.includes(cell.stage) && !goesAlong;
  }

  #addStage(source: Stage, at: number): string {
    const id = this.#options.newId();
    const { phase, ...rest } = source;
    const kept = this.map.phases.some((it) => it.id === phase) && phase ? { phase } : {};
    this.map = { ...this.map, stages: insertAt(this.map.stages, at, { ...rest, ...kept, id }) };
    this.#stages.set(source.id, id);
    return id;
  }

  #addLane(source: Lane, at: number): string {
    const id = this.#options.newId();
    const { persona, ...rest } = source;
    const kept = this.map.personas.some((it) => it.id === persona) && persona ? { persona } : {};
    this.map = { ...this.map, lanes: insertAt(this.map.lanes, at, { ...rest, ...kept, id }) };
    this.#lanes.set(source.id, id);
    return id;
  }

  #sourceColumn(stage: string): number {
    return this.#clip.stages.findIndex((it) => it.id === stage);
  }

  /** The stage of a column; the map grows until there is one. */
  #columnAt(column: number): string {
    const at = Math.max(0, column);
    while (this.map.stages.length <= at) {
      const like = this.#clip.stages[this.map.stages.length] ?? this.#clip.stages.at(-1);
      const kind = like?.kind ?? this.map.stages.at(-1)?.kind ?? 'pre-purchase';
      const id = this.#options.newId();
      this.map = {
        ...this.map,
        stages: [...this.map.stages, { id, kind, name: like?.name ?? {} }],
      };
    }
    return this.map.stages[at]?.id ?? '';
  }

  /** The lanes that loose cells land in, line by line from the one stood on; null when none fits. */
  #lanesFor(lines: readonly string[]): Map<string, string> | null {
    const known = new Map(this.map.lanes.map((it) => [it.id, it]));
    const order = [...this.#options.lanes, ...known.keys()].filter(
      (id, i, all) => known.has(id) && all.indexOf(id) === i,
    );
    let next = Math.max(0, order.indexOf(this.#landing.lane ?? ''));
    const found = new Map<string, string>();
    for (const line of lines) {
      const source = this.#clip.lanes.find((it) => it.id === line);
      if (!source) return null;
      const fits = (id: string) => {
        const lane = known.get(id);
        return lane !== undefined && fitsKind(source.kind, lane.kind);
      };
      const at = order.findIndex((id, i) => i >= next && fits(id));
      if (at >= 0) {
        found.set(line, order[at] ?? '');
        next = at + 1;
      } else found.set(line, this.#addLane(source, this.map.lanes.length));
    }
    return found;
  }

  /** The lane a cell was in, the one like it on this map, or a new one like it. */
  #sameLane(id: string): string {
    const source = this.#clip.lanes.find((it) => it.id === id);
    const name = say(source?.name, 'en');
    const same =
      this.map.lanes.find((it) => it.id === id && it.kind === source?.kind) ??
      this.map.lanes.find((it) => it.kind === source?.kind && say(it.name, 'en') === name);
    if (same || !source) return same?.id ?? '';
    return this.#addLane(source, this.map.lanes.length);
  }

  #stageFor(cell: Cell): string {
    const of = this.#touchpoints.get(cell.touchpoint ?? '');
    const own = this.map.touchpoints.find((it) => it.id === of)?.stage;
    const copied = own ?? this.#stages.get(cell.stage);
    if (copied) return copied;
    const isHere = this.map.stages.some((it) => it.id === cell.stage);
    return isHere ? cell.stage : this.#columnAt(this.#sourceColumn(cell.stage));
  }

  #touchpointFor(id: string, stage: string): string | undefined {
    const to = this.#touchpoints.get(id) ?? id;
    return this.map.touchpoints.find((it) => it.id === to && it.stage === stage)?.id;
  }

  /** Beneath the touchpoint that is stood on, else beneath all others of the stages it comes to. */
  #freeRow(loose: readonly Touchpoint[], stages: readonly string[]): number {
    const under = this.map.touchpoints.find((it) => it.id === this.#landing.touchpoint);
    if (under) return under.row + 1;
    const rows = this.map.touchpoints
      .filter((it) => stages.includes(it.stage) && loose.some((one) => one.onstage === it.onstage))
      .map((it) => it.row);
    return Math.max(-1, ...rows) + 1;
  }

  /** As far as there are stages to reach over. */
  #reach(stage: string, span: number | undefined): { span?: number } {
    const at = this.map.stages.findIndex((it) => it.id === stage);
    const reach = Math.min(span ?? 1, this.map.stages.length - at);
    return reach > 1 ? { span: reach } : {};
  }
}
