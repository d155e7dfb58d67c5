import { type Lane, type LaneKind, laneFacts, laneLayers } from '@waymark/model';

/** One way to look at the lanes of a map: which of them are shown, and in which order. */
interface LaneStyle {
  readonly shows: (kind: LaneKind) => boolean;
  /** From the customer inwards instead of as they were drawn. */
  readonly inwards?: true;
  /** Without these it is not what its name says, so they are offered where they are missing. */
  readonly wants?: readonly LaneKind[];
}

const isOf =
  (...groups: string[]) =>
  (kind: LaneKind): boolean =>
    groups.includes(laneFacts(kind).group);

const isBlueprint = isOf('blueprint');
const alsoBlueprint: readonly LaneKind[] = ['doing', 'channels', 'departments', 'systems'];

const styles = {
  everything: { shows: () => true },
  experience: {
    shows: (kind) => laneFacts(kind).layer === 'customer' && !isBlueprint(kind),
  },
  blueprint: {
    shows: (kind) => isBlueprint(kind) || alsoBlueprint.includes(kind),
    inwards: true,
    wants: ['physical-evidence', 'doing', 'frontstage', 'backstage', 'support'],
  },
  improving: { shows: isOf('learn', 'weight', 'numbers') },
} as const satisfies Record<string, LaneStyle>;

/** The same map as the whole of it, as what people live through, as a service blueprint, or as work to do. */
export type LaneStyleName = keyof typeof styles;
export const laneStyleNames = Object.keys(styles) as readonly LaneStyleName[];

const styleOf = (name: LaneStyleName): LaneStyle => styles[name];

/** What a reader chose of the lanes. */
export interface LaneChoice {
  style: LaneStyleName;
  /** The persona whose lanes are shown beside everybody's; null shows all. */
  persona: string | null;
  /** Ids of lanes this reader does not want to see. */
  hidden: readonly string[];
}

/** The lanes that are shown, from the top. */
export function shownLanes(lanes: readonly Lane[], choice: LaneChoice): Lane[] {
  const { style, persona, hidden } = choice;
  const { shows, inwards } = styleOf(style);
  const shown = lanes
    .filter((it) => shows(it.kind) && !hidden.includes(it.id))
    .filter((it) => !persona || !it.persona || it.persona === persona);
  return inwards ? shown.sort((a, b) => depth(a.kind) - depth(b.kind)) : shown;
}

/** Whether two lanes that are shown can change places: in order of depth only those equally deep can. */
export const changePlaces = (style: LaneStyleName, a: Lane, b: Lane): boolean =>
  styleOf(style).inwards !== true || depth(a.kind) === depth(b.kind);

/** The shown lane above (-1) or below (1) with which a lane can change places; null when there is none. */
export function laneBeside(
  shown: readonly Lane[],
  { id, step, style }: { id: string; step: 1 | -1; style: LaneStyleName },
): Lane | null {
  const at = shown.findIndex((it) => it.id === id);
  const [own, other] = [shown[at], shown[at + step]];
  return own && other && changePlaces(style, own, other) ? other : null;
}

/** Things people can touch stand above what they do with them, as blueprints have it. */
const depth = (kind: LaneKind): number => {
  const { layer } = laneFacts(kind);
  if (kind === 'physical-evidence') return -1;
  return layer === null ? laneLayers.length : laneLayers.indexOf(layer);
};

/** The kinds a style cannot do without and the map has no lane of. */
export function missingKinds(lanes: readonly Lane[], style: LaneStyleName): LaneKind[] {
  const wanted = styleOf(style).wants ?? [];
  return wanted.filter((kind) => lanes.every((it) => it.kind !== kind));
}

export const showsKind = (style: LaneStyleName, kind: LaneKind): boolean =>
  styleOf(style).shows(kind);
