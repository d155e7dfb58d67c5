import type { JourneyMap } from '@waymark/model';
import type { Words } from '../../../words.ts';
import { type Hand, newId } from '../../editing/editor.tsx';
import type { DeskStore } from '../../keyboard/desk.tsx';
import { keyOf, type PartKey } from '../../selection/part.ts';
import { addPicture, type PictureSpot, pictureLane } from './picture-spot.ts';
import { sendPicture } from './send-picture.ts';

export interface PictureDesk {
  place: { workspace: string; map: string };
  map: JourneyMap;
  hand: Hand;
  desk: DeskStore;
  words: Words;
  /** The sentence for a picture that did not come. */
  sentence: (error: unknown) => string;
  /** The lanes that are shown. */
  shown: readonly string[];
}

/**
 * Sends pictures and puts them side by side at one spot of the map, which is theirs whatever is
 * dropped meanwhile. Says where they stand when that is not where they were put. Answers the cells.
 */
export async function landPictures(
  files: readonly File[],
  spot: PictureSpot,
  { place, map, hand, desk, words, sentence, shown }: PictureDesk,
): Promise<PartKey[]> {
  const { t, say } = words;
  const newLane = newId();
  const step = `pictures ${newLane}`;
  const came: string[] = [];
  let wrong: string | null = null;
  desk.note({ sentence: t('lanes.picture.sending') });
  for (const file of files) {
    const id = newId();
    try {
      const picture = await sendPicture(place, file);
      const at = { ...spot, after: came.at(-1) ?? spot.after };
      hand.edit((now) => addPicture(now, { id, picture, spot: at, newLane, shown }), step);
      came.push(id);
    } catch (error) {
      wrong = sentence(error);
    }
  }
  hand.seal();
  const lane = pictureLane(map, spot, shown);
  const stage = say(map.stages.find((it) => it.id === spot.stage)?.name) || t('map.unnamed');
  const called = lane && say(lane.name) ? say(lane.name) : t('map.lane.pictures');
  const isElsewhere = spot.lane === undefined && came.length > 0;
  if (wrong !== null) desk.note({ sentence: wrong });
  else if (isElsewhere) {
    desk.note({
      sentence: t('lanes.picture.landed', { n: came.length, lane: called, stage }),
      action: { label: t('map.undo'), run: hand.undo },
    });
  } else desk.note(null);
  return came.map((id) => keyOf({ kind: 'cell', id }));
}
