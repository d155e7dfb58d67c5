import { type Calendar, day, days, momentOfDay } from './calendar.ts';
import type { Random } from './random.ts';

export type Device = 'phone' | 'computer' | 'tablet';
export type Way = 'ad' | 'search' | 'newsletter' | 'store' | 'friend';

/** One invented customer and how they set out. */
export interface DemoPerson {
  number: number;
  device: Device;
  way: Way;
  usesApp: boolean;
  store: string;
  startsAt: number;
  /** How much they want a bicycle, 0-1; pushes every next step. */
  keen: number;
}

const stores = [
  ['Utrecht', 4],
  ['Zwolle', 3],
  ['Breda', 3],
] as const;

export function drawPerson(number: number, random: Random, calendar: Calendar): DemoPerson {
  const way = random.pick<Way>([
    ['search', 36],
    ['ad', 30],
    ['newsletter', 12],
    ['store', 13],
    ['friend', 9],
  ]);
  const device = random.pick<Device>([
    ['phone', 57],
    ['computer', 36],
    ['tablet', 7],
  ]);
  const startDay = calendar.start + Math.floor(random.next() * days) * day;
  return {
    number,
    device,
    way,
    usesApp: device === 'phone' && random.chance(0.16),
    store: random.pick(stores),
    startsAt: startDay + momentOfDay(random.next()),
    keen: (random.next() + random.next()) / 2 + (way === 'newsletter' ? 0.15 : 0),
  };
}
