import type { Channel } from './channel.ts';
import type { Consent } from './consent.ts';

/** Segment's kinds of call. Only track, page and screen are moments of a journey. */
export const eventTypes = ['track', 'page', 'screen', 'identify', 'group', 'alias'] as const;
export type EventType = (typeof eventTypes)[number];
export const journeyTypes: readonly EventType[] = ['track', 'page', 'screen'];

/** The name an event of each kind without a name of its own gets. */
export const defaultNames: Record<EventType, string> = {
  track: 'Unnamed',
  page: 'Page Viewed',
  screen: 'Screen Viewed',
  identify: 'Identified',
  group: 'Group Joined',
  alias: 'Alias',
};

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | JsonValue[]
  | { [key: string]: JsonValue };
export type Properties = { [key: string]: JsonValue };

/** One event as Waymark understands it, before and after it is stored. */
export interface WaymarkEvent {
  workspace: string;
  /** The client's messageId, or one derived from the row of an import; the same id counts once. */
  messageId: string;
  type: EventType;
  name: string;
  /** UTC in microseconds since 1970; the digits below a millisecond keep the order of arrival. */
  ts: bigint;
  /** UTC in milliseconds since 1970. */
  receivedAt: number;
  /** Empty when absent. With a userId the person is that user, else whoever the anonymousId belongs to. */
  userId: string;
  anonymousId: string;
  channel: Channel;
  consent: Consent;
  /** Path of the page without query and host, empty when there is none. */
  path: string;
  session: string;
  account: string;
  /** The write key's id or the import's id the event came by. */
  source: string;
  properties: Properties;
}
