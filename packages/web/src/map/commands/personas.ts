import type { JourneyMap, Persona, Words } from '@waymark/model';
import { type Change, changed, changedIn } from './change.ts';

const mostPersonas = 50;

/** A new persona, last of all; a map that is full stays as it is. */
export function addPersona(map: JourneyMap, { id, name }: { id: string; name: Words }): JourneyMap {
  if (map.personas.length >= mostPersonas) return map;
  return { ...map, personas: [...map.personas, { id, name }] };
}

/** The persona with another name, role, quote, picture or traits. */
export function editPersona(
  map: JourneyMap,
  { id, change }: { id: string; change: Change<Omit<Persona, 'id'>> },
): JourneyMap {
  const personas = changedIn(map.personas, id, change);
  return personas === map.personas ? map : { ...map, personas };
}

/** The map without the persona and its curves; its lanes stay, as everybody's. */
export function removePersona(map: JourneyMap, { id }: { id: string }): JourneyMap {
  return {
    ...map,
    personas: map.personas.filter((it) => it.id !== id),
    lanes: map.lanes.map((lane) =>
      lane.persona === id ? changed(lane, { persona: undefined }) : lane,
    ),
    emotions: map.emotions.filter((it) => it.persona !== id),
  };
}
