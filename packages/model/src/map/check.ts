import { WaymarkError } from '../errors.ts';
import { because, type FactsOf, type Said } from '../reasons/because.ts';
import type { JourneyMap } from './map.ts';

/** One thing on a map that points nowhere or stands twice. */
export interface MapFault {
  path: string;
  sentence: string;
  /** The reason with its facts, for a page to say in the reader's language. */
  details: Said['details'];
}

/** Every reference on the map that does not hold; an empty list means the map is whole. */
export function checkMap(map: JourneyMap): MapFault[] {
  const stages = ids(map.stages);
  const touchpoints = ids(map.touchpoints);
  const lanes = ids(map.lanes);
  const phases = ids(map.phases);
  const personas = ids(map.personas);
  const faults: MapFault[] = [];
  const expect = (known: Set<string>, id: string | undefined, path: string, what: Part) => {
    if (id !== undefined && !known.has(id)) faults.push(faultAt(path, `map-no-${what}`, { id }));
  };
  for (const [list, parts] of Object.entries({
    stages: map.stages,
    touchpoints: map.touchpoints,
    arrows: map.arrows,
    lanes: map.lanes,
    cells: map.cells,
    personas: map.personas,
    goals: map.goals,
    phases: map.phases,
    changes: map.changes,
  })) {
    for (const id of doubles(parts)) {
      faults.push(faultAt(list, 'map-id-twice', { id, list }));
    }
  }
  map.stages.forEach((s, i) => {
    expect(phases, s.phase, `stages.${i}.phase`, 'phase');
  });
  map.lanes.forEach((l, i) => {
    expect(personas, l.persona, `lanes.${i}.persona`, 'persona');
  });
  map.touchpoints.forEach((t, i) => {
    expect(stages, t.stage, `touchpoints.${i}.stage`, 'stage');
  });
  map.arrows.forEach((a, i) => {
    expect(touchpoints, a.from, `arrows.${i}.from`, 'touchpoint');
    expect(touchpoints, a.to, `arrows.${i}.to`, 'touchpoint');
  });
  map.cells.forEach((c, i) => {
    expect(lanes, c.lane, `cells.${i}.lane`, 'lane');
    expect(stages, c.stage, `cells.${i}.stage`, 'stage');
    expect(touchpoints, c.touchpoint, `cells.${i}.touchpoint`, 'touchpoint');
  });
  map.emotions.forEach((e, i) => {
    expect(touchpoints, e.touchpoint, `emotions.${i}.touchpoint`, 'touchpoint');
    expect(personas, e.persona, `emotions.${i}.persona`, 'persona');
  });
  map.goals.forEach((g, i) => {
    expect(touchpoints, g.touchpoint, `goals.${i}.touchpoint`, 'touchpoint');
  });
  return faults;
}

/** Errors: BAD_MAP with what is wrong first, and all of it in the details. */
export function expectWhole(map: JourneyMap): void {
  const faults = checkMap(map);
  const [first] = faults;
  if (!first) return;
  const all = faults.slice(0, 20).map(({ path, sentence }) => ({ path, sentence }));
  throw new WaymarkError('BAD_MAP', first.sentence, {
    details: { ...first.details, faults: all },
  });
}

type Part = 'stage' | 'touchpoint' | 'lane' | 'phase' | 'persona';

function faultAt<R extends 'map-id-twice' | `map-no-${Part}`>(
  path: string,
  reason: R,
  facts: FactsOf<R>,
): MapFault {
  const { message, details } = because(reason, facts);
  return { path, sentence: message, details };
}

function ids(parts: { id: string }[]): Set<string> {
  return new Set(parts.map((part) => part.id));
}

function doubles(parts: { id: string }[]): string[] {
  const seen = new Set<string>();
  return parts.map((part) => part.id).filter((id) => seen.size === seen.add(id).size);
}
