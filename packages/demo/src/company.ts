import type { WaymarkEvent } from '@waymark/model';
import { buy } from './buy.ts';
import { type Calendar, calendarUntil } from './calendar.ts';
import { care } from './care.ts';
import { choose } from './choose.ts';
import type { Diary } from './diary.ts';
import { explore } from './explore.ts';
import { need } from './need.ts';
import { type DemoPerson, drawPerson } from './person.ts';
import { createRandom, type Random } from './random.ts';
import { receive } from './receive.ts';
import { storiesOf } from './stories.ts';

export const demoPeople = 50_000;

export interface DemoOptions {
  workspace: string;
  /** Instant (ms since 1970) up to which the shop's last ninety days are told. */
  until: number;
  people?: number;
}

/** The events of the demo company, person by person: the same for the same day. */
export function* demoEvents({
  workspace,
  until,
  people = demoPeople,
}: DemoOptions): Generator<WaymarkEvent[]> {
  const calendar = calendarUntil(until);
  for (let number = 1; number <= people; number++) yield journeyOf(number, workspace, calendar);
}

function journeyOf(number: number, workspace: string, calendar: Calendar): WaymarkEvent[] {
  const random = createRandom(number * 2_654_435_761);
  const person = drawPerson(number, random, calendar);
  const diary: Diary = {
    person,
    random,
    stories: storiesOf(calendar),
    calendar,
    now: person.startsAt,
    userId: '',
    orders: 0,
    events: [],
    workspace,
  };
  need(diary);
  if (bounces(person, random)) return diary.events;
  const explored = explore(diary);
  if (explored === 'left') return diary.events;
  const chosen = choose(diary, explored);
  if (chosen === 'left') return diary.events;
  const bought = buy(diary, chosen);
  if (bought === 'left') return diary.events;
  receive(diary, bought);
  care(diary);
  return diary.events;
}

/** Some look once and are gone, most of all those an advert brought. */
function bounces({ way }: DemoPerson, random: Random): boolean {
  const shares = { ad: 0.24, search: 0.13, newsletter: 0.08, store: 0, friend: 0 };
  return random.chance(shares[way]);
}
