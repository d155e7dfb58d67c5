import { type JourneyMap, type Lane, laneFacts, type Picture } from '@waymark/model';
import { addCell, addLane } from '../../commands/commands.ts';
import { insertAt } from '../../commands/order.ts';
import { type PartKey, partOf } from '../../selection/part.ts';

/** Where a picture comes to stand. */
export interface PictureSpot {
  stage: string;
  /** What it is about; the whole stage when absent. */
  touchpoint?: string | undefined;
  /** The lane it was put in; the map's lane of pictures when absent. */
  lane?: string | undefined;
  /** The cell it stands beside; last of its place when absent. */
  after?: string | undefined;
}

const holdsPictures = (lane: Lane | undefined): boolean =>
  lane !== undefined && laneFacts(lane.kind).holds === 'picture';

/** Where a picture goes that is pasted on a part; null for what stands under no stage. */
export function pictureSpotOn(map: JourneyMap, key: PartKey | null): PictureSpot | null {
  const part = partOf(key);
  const own = (id: string) => map.lanes.find((it) => it.id === id && holdsPictures(it))?.id;
  const about = (id: string): PictureSpot | null => {
    const it = map.touchpoints.find((one) => one.id === id);
    return it ? { stage: it.stage, touchpoint: it.id } : null;
  };
  switch (part?.kind) {
    case 'stage':
      return { stage: part.id };
    case 'spot':
      return { stage: part.stage };
    case 'place':
      return { stage: part.stage, lane: own(part.lane) };
    case 'touchpoint':
      return about(part.id);
    case 'feeling':
      return about(part.touchpoint);
    case 'cell': {
      const it = map.cells.find(({ id }) => id === part.id);
      if (!it) return null;
      const lane = own(it.lane);
      const spot = { stage: it.stage, touchpoint: it.touchpoint, lane };
      return lane === undefined ? spot : { ...spot, after: it.id };
    }
    default:
      return null;
  }
}

/** The lane a picture goes to: its own, else the first of pictures, sooner one that is shown. */
export function pictureLane(
  map: JourneyMap,
  { lane }: Pick<PictureSpot, 'lane'>,
  shown: readonly string[],
): Lane | undefined {
  const lanes = map.lanes.filter(holdsPictures);
  return (
    lanes.find((it) => it.id === lane) ?? lanes.find((it) => shown.includes(it.id)) ?? lanes[0]
  );
}

/** The map with one picture more; where there is no lane of pictures it gets one. */
export function addPicture(
  map: JourneyMap,
  {
    id,
    picture,
    spot,
    newLane,
    shown,
  }: { id: string; picture: Picture; spot: PictureSpot; newLane: string; shown: readonly string[] },
): JourneyMap {
  const known = pictureLane(map, spot, shown);
  const grown = known ? map : addLane(map, { id: newLane, kind: 'pictures' });
  const about = map.touchpoints.find((it) => it.id === spot.touchpoint && it.stage === spot.stage);
  const cell = {
    ...{ id, lane: known?.id ?? newLane, stage: spot.stage, text: {}, picture },
    ...(about && { touchpoint: about.id }),
  };
  const next = addCell(grown, cell);
  const at = map.cells.findIndex((it) => it.id === spot.after && it.lane === cell.lane);
  if (next === grown) return map;
  return at < 0 ? next : { ...next, cells: insertAt(grown.cells, at + 1, cell) };
}
