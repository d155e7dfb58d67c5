import {
  because,
  type EventType,
  eventTypes,
  type FactsOf,
  type Properties,
  type Reason,
  type Said,
} from '@waymark/model';
import { maxNameLength } from './limits.ts';
import { isObject } from './objects.ts';

/** One call of Segment's API, read but not yet interpreted. Absent texts are ''. */
export interface Message {
  type: EventType;
  event: string;
  name: string;
  category: string;
  userId: string;
  anonymousId: string;
  previousId: string;
  groupId: string;
  messageId: string;
  /** Moments in milliseconds since 1970. */
  timestamp: number | undefined;
  originalTimestamp: number | undefined;
  sentAt: number | undefined;
  receivedAt: number | undefined;
  properties: Properties;
  traits: Properties;
  context: Properties;
}

/** A call that cannot be kept, with what is wrong with it. */
export class Misfit extends Error {
  readonly why: Said;
  constructor(why: Said) {
    super(why.message);
    this.why = why;
  }
}

/**
 * The call as it was meant, or what is wrong with it. Written out by hand: at thousands
 * of events a second a schema library took as long as everything else of the intake together.
 */
export function readMessage(value: unknown, type: EventType | undefined): Message | Misfit {
  if (!isObject(value)) return misfit('event-not-object', {});
  try {
    const message = fieldsOf(value, type);
    return whatIsMissing(message) ?? message;
  } catch (error) {
    if (error instanceof Misfit) return error;
    throw error;
  }
}

export const misfit = <R extends Extract<Reason, `event-${string}`>>(
  reason: R,
  facts: FactsOf<R>,
): Misfit => new Misfit(because(reason, facts));

function fieldsOf(value: Properties, type: EventType | undefined): Message {
  const kind = type ?? eventTypes.find((it) => it === value.type);
  if (!kind) throw misfit('event-no-type', { types: eventTypes });
  return {
    type: kind,
    event: nameAt(value, 'event'),
    name: nameAt(value, 'name'),
    category: nameAt(value, 'category'),
    userId: nameAt(value, 'userId'),
    anonymousId: nameAt(value, 'anonymousId'),
    previousId: nameAt(value, 'previousId'),
    groupId: nameAt(value, 'groupId'),
    messageId: textAt(value, 'messageId'),
    timestamp: momentAt(value, 'timestamp'),
    originalTimestamp: momentAt(value, 'originalTimestamp'),
    sentAt: momentAt(value, 'sentAt'),
    receivedAt: momentAt(value, 'receivedAt'),
    properties: objectAt(value, 'properties'),
    traits: objectAt(value, 'traits'),
    context: objectAt(value, 'context'),
  };
}

function whatIsMissing(message: Message): Misfit | undefined {
  switch (message.type) {
    case 'track':
      return message.event === '' ? misfit('event-no-name', {}) : undefined;
    case 'group':
      return message.groupId === '' ? misfit('event-no-group', {}) : undefined;
    case 'alias': {
      const from = message.previousId || message.anonymousId;
      return message.userId === '' || from === '' ? misfit('event-no-alias', {}) : undefined;
    }
    default:
      return undefined;
  }
}

/** A text, which clients also send as a number; absent, null and empty all mean "not given". */
function textAt(object: Properties, field: string): string {
  const value = object[field];
  if (typeof value === 'string') return value;
  if (value === undefined || value === null || !Object.hasOwn(object, field)) return '';
  if (typeof value === 'number') return String(value);
  throw misfit('event-field-no-text', { field });
}

function nameAt(object: Properties, field: string): string {
  const text = textAt(object, field);
  if (text.length <= maxNameLength) return text;
  throw misfit('event-field-too-long', { field, most: maxNameLength });
}

/** Segment's moments are ISO 8601; numbers are milliseconds since 1970. */
function momentAt(object: Properties, field: string): number | undefined {
  const value = object[field];
  if (value === undefined || value === null || value === '') return undefined;
  const at = typeof value === 'number' ? Math.floor(value) : millisecondsOf(value);
  if (at > 0 && at < endOfTime) return at;
  throw misfit('event-field-no-moment', { field });
}

const endOfTime = Date.parse('2200-01-01T00:00:00Z');

const millisecondsOf = (value: unknown): number =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : Number.NaN;

function objectAt(object: Properties, field: string): Properties {
  const value = object[field];
  if (value === undefined || value === null) return {};
  if (isObject(value)) return value;
  throw misfit('event-field-no-object', { field });
}
