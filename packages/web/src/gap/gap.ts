import {
  compareMaps,
  type Difference,
  isTold,
  type JourneyMap,
  type MapChange,
} from '@waymark/model';
import { emotionPlace } from '../versions/emotion-place.ts';

/** One thing between how it is and how it should be, with what is agreed about it. */
export interface GapRow {
  /** The difference's key, or the change's id where it is about no difference. */
  key: string;
  /** Null for changes of one's own and for those whose difference is gone. */
  difference: Difference | null;
  /** Null until somebody said who, when or how far. */
  change: MapChange | null;
  /** The stage it belongs to on either map; null for what is about the whole map. */
  stage: string | null;
  /** It was about a difference that is no longer there. */
  isClosed: boolean;
}

/** What the two maps are called, what is said of each and how they are linked need not change. */
const notOfTheGap: ReadonlySet<string> = new Set([
  ...['title', 'description', 'state', 'counterpart', 'card'],
]);

/** Everything that must change, stage by stage, then the changes of one's own, then the closed ones. */
export function gapOf(asIs: JourneyMap, toBe: JourneyMap): GapRow[] {
  const changes = new Map(toBe.changes.flatMap((it) => (it.about ? [[it.about, it]] : [])));
  const differences = compareMaps(asIs, toBe)
    .filter((it) => isTold(it) && it.kind !== 'change')
    .flatMap(withoutLink);
  const rows = differences.map((difference): GapRow => {
    const { key } = difference;
    const change = changes.get(key) ?? null;
    const stage = stageOf(difference, asIs, toBe);
    return { key, difference, change, stage, isClosed: false };
  });
  const known = new Set(rows.map((row) => row.key));
  const own = toBe.changes
    .filter(({ about }) => about === undefined || !known.has(about))
    .map((change): GapRow => {
      const isClosed = change.about !== undefined;
      return { key: change.id, difference: null, change, stage: null, isClosed };
    });
  const order = new Map(stagesOf(asIs, toBe).map(({ id }, at) => [id, at]));
  const place = (row: GapRow) =>
    row.difference
      ? (order.get(row.stage ?? '') ?? order.size)
      : order.size + (row.isClosed ? 2 : 1);
  return [...rows, ...own].toSorted((a, b) => place(a) - place(b));
}

/** The stages as they should be, then those that should not be any more. */
export function stagesOf(asIs: JourneyMap, toBe: JourneyMap): JourneyMap['stages'] {
  const kept = new Set(toBe.stages.map(({ id }) => id));
  return [...toBe.stages, ...asIs.stages.filter(({ id }) => !kept.has(id))];
}

function withoutLink(it: Difference): Difference[] {
  if (it.kind !== 'map') return [it];
  const fields = it.fields.filter(({ field }) => !notOfTheGap.has(field));
  return fields.length > 0 ? [{ ...it, fields }] : [];
}

function stageOf(it: Difference, asIs: JourneyMap, toBe: JourneyMap): string | null {
  const maps = [toBe, asIs];
  const find = (pick: (map: JourneyMap) => string | undefined) =>
    maps.map(pick).find((id) => id !== undefined) ?? null;
  const ofTouchpoint = (id: string | undefined) =>
    find((map) => map.touchpoints.find((touchpoint) => touchpoint.id === id)?.stage);
  switch (it.kind) {
    case 'stage':
      return it.id;
    case 'touchpoint':
      return ofTouchpoint(it.id);
    case 'cell':
      return find((map) => map.cells.find(({ id }) => id === it.id)?.stage);
    case 'arrow':
      return ofTouchpoint(
        find((map) => map.arrows.find(({ id }) => id === it.id)?.from) ?? undefined,
      );
    case 'emotion':
      return ofTouchpoint(emotionPlace(it.id));
    case 'goal':
      return ofTouchpoint(
        find((map) => map.goals.find(({ id }) => id === it.id)?.touchpoint) ?? undefined,
      );
    default:
      return null;
  }
}

/** Whether it should have been done before this day. */
export const isLate = ({ change }: GapRow, today: string): boolean =>
  change?.due !== undefined &&
  change.due < today &&
  (change.state === 'open' || change.state === 'doing');
