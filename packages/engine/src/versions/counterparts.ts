import { type JourneyMap, refusal, type SavedMap, WaymarkError, type Words } from '@waymark/model';
import type { Drawing } from '../drawing/index.ts';
import type { Journeys } from '../journeys/index.ts';
import type { PlaceOfMap } from './shelf.ts';

/** Two maps of one journey: how it is, and how it should be. */
export interface Counterparts {
  /** A linked copy whose parts keep their ids. Errors: NOT_FOUND; CONFLICT when there is one. */
  draw(place: PlaceOfMap, person: string | null): Promise<SavedMap>;
  /**
   * Takes the link away; from the other map only where this person may change that one too, since a
   * link that goes one way only is none. Errors: NOT_FOUND.
   */
  unlink(
    place: PlaceOfMap,
    person: string | null,
    mayEdit: (other: PlaceOfMap) => Promise<boolean>,
  ): Promise<SavedMap>;
}

export function openCounterparts(journeys: Journeys, drawing: Drawing): Counterparts {
  const find = async (workspace: string, id: string | undefined): Promise<SavedMap | null> => {
    if (id === undefined) return null;
    try {
      return await drawing.get(workspace, id);
    } catch (error) {
      // The other map was deleted: a link to nothing is no link.
      if (error instanceof WaymarkError && error.code === 'NOT_FOUND') return null;
      throw error;
    }
  };
  return {
    async draw(place, person) {
      const own = await find(place.workspace, place.map);
      if (!own) throw refusal('NOT_FOUND', 'map-to-draw-from-unknown', { id: place.map });
      const other = await find(place.workspace, own.map.counterpart);
      if (other?.map.counterpart === own.id) {
        throw refusal('CONFLICT', 'map-has-counterpart', {});
      }
      const state = own.map.state === 'as-is' ? 'to-be' : 'as-is';
      const made = await journeys.create(place.workspace, {
        ...own.map,
        state,
        description: beginnings[state],
        counterpart: own.id,
        changes: [],
      });
      await drawing.edit(place.workspace, place.map, person, (map) => ({
        ...map,
        counterpart: made.id,
      }));
      return made;
    },

    async unlink(place, person, mayEdit) {
      const { map } = await drawing.get(place.workspace, place.map);
      const found = await find(place.workspace, map.counterpart);
      const isLinked = found?.map.counterpart === place.map;
      if (isLinked && (await mayEdit({ ...place, map: found.id }))) {
        await drawing.edit(place.workspace, found.id, person, withoutCounterpart);
      }
      return drawing.edit(place.workspace, place.map, person, withoutCounterpart);
    },
  };
}

/** What is said of how it is does not hold for how it should be: each begins with words of its own. */
const beginnings: Readonly<Record<JourneyMap['state'], Words>> = {
  'to-be': {
    en: 'As it should be, drawn from how it is today.',
    nl: 'Zoals het moet worden, getekend naar hoe het nu is.',
  },
  'as-is': {
    en: 'As it is today, drawn from how it should be.',
    nl: 'Zoals het nu is, getekend naar hoe het moet worden.',
  },
};

function withoutCounterpart({ counterpart: _, ...map }: JourneyMap): JourneyMap {
  return map;
}
