import type { Channel, EventType, Properties, WaymarkEvent } from '@waymark/model';
import { type Calendar, openingHours } from './calendar.ts';
import type { DemoPerson } from './person.ts';
import type { Random } from './random.ts';
import type { Stories } from './stories.ts';

/** What one person does, written down as it happens. */
export interface Diary {
  person: DemoPerson;
  random: Random;
  stories: Stories;
  calendar: Calendar;
  /** Now, in milliseconds since 1970. */
  now: number;
  /** Set from the moment the person says who they are. */
  userId: string;
  orders: number;
  events: WaymarkEvent[];
  workspace: string;
}

export interface Note {
  name: string;
  channel: Channel;
  type?: EventType;
  path?: string;
  properties?: Properties;
}

/** Writes an event at the diary's present moment; what lies after the demo's end is not told. */
export function note(
  diary: Diary,
  { name, channel, type = 'track', path = '', properties = {} }: Note,
): void {
  if (diary.now > diary.calendar.until) return;
  const { person } = diary;
  const online = channel === 'web' || channel === 'app';
  // Offline a known customer shows a card, not a browser; saying who one is ties the two together.
  const known = !online && type !== 'identify' && diary.userId !== '';
  diary.events.push({
    workspace: diary.workspace,
    messageId: `demo-${person.number}-${diary.events.length}`,
    type,
    name,
    ts: BigInt(Math.floor(diary.now)) * 1_000n + BigInt(diary.events.length % 1_000),
    receivedAt: Math.floor(diary.now),
    userId: diary.userId,
    anonymousId: known ? '' : `visitor-${person.number}`,
    channel,
    // Only those who agreed can be followed over days; the demo tells of them alone.
    consent: 'full',
    path,
    session: online ? `s${person.number}-${Math.floor(diary.now / 7_200_000)}` : '',
    account: '',
    source: 'demo',
    properties: online ? { device: person.device, ...properties } : properties,
  });
}

/** Lets time pass: around the median, with a long tail. */
export function pass(diary: Diary, medianMs: number, spread?: number): void {
  diary.now += diary.random.wait(medianMs, spread);
}

/** Lets time pass until a store or the phone desk is open. */
export function passUntilOpen(diary: Diary, medianMs: number, spread?: number): void {
  pass(diary, medianMs, spread);
  diary.now = openingHours(diary.now);
}

/** The person says who they are; what they did before becomes theirs. */
export function identify(diary: Diary, channel: Channel): void {
  if (diary.userId) return;
  diary.userId = `customer-${diary.person.number}`;
  note(diary, {
    name: 'Identified',
    type: 'identify',
    channel,
    properties: { newsletter: diary.person.way === 'newsletter' },
  });
}

/** A step is taken with this probability, nudged by how keen the person is. */
export function goesOn(diary: Diary, share: number): boolean {
  return diary.random.chance(Math.min(0.97, share * (0.6 + 0.8 * diary.person.keen)));
}
