import { type LaneKind, laneFacts, laneKinds } from '@waymark/model';
import type { lanes as en } from '../en/lanes.ts';
import type { SameKeys } from '../message.ts';

type Names = { readonly [K in LaneKind as `map.lane.${K}`]: string };

/** The names of the kinds of lane, which live with the kinds. */
const names = Object.fromEntries(
  laneKinds.map((kind) => [`map.lane.${kind}`, laneFacts(kind).name.nl]),
) as Names;

export const lanes: SameKeys<typeof en> = {
  ...names,
};
