import { type EventType, eventTypes, type Properties } from '@waymark/model';
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

/**
 * The call as it was meant, or what is wrong with it in a sentence. Written out by hand: at thousands
 * of events a second a schema library took as long as everything else of the intake together.
 */
export function readMessage(value: unknown, type: EventType | undefined): Message | string {
  if (!isObject(value)) return `An event must be an object; this is ${nameOf(value)}.`;
  try {
    const message = fieldsOf(value, type);
    return whatIsMissing(message) ?? message;
  } catch (error) {
    if (error instanceof Misfit) return error.message;
    throw error;
  }
}

/** What is wrong with a field; caught above, so that every field can be read in one line. */
class Misfit extends Error {
  constructor(field: string, problem: string) {
    super(`“${field}” ${problem}.`);
  }
}

function fieldsOf(value: Properties, type: EventType | undefined): Message {
  const kind = type ?? eventTypes.find((it) => it === value.type);
  if (!kind) throw new Misfit('type', `must be one of ${eventTypes.join(', ')}`);
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

function whatIsMissing(message: Message): string | undefined {
  switch (message.type) {
    case 'track':
      return message.event === ''
        ? 'A track call needs “event”, the name of what happened.'
        : undefined;
    case 'group':
      return message.groupId === '' ? 'A group call needs “groupId”.' : undefined;
    case 'alias': {
      const from = message.previousId || message.anonymousId;
      return message.userId === '' || from === ''
        ? 'An alias call needs “userId” and “previousId”.'
        : undefined;
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
  throw new Misfit(field, 'must be a text or a number');
}

function nameAt(object: Properties, field: string): string {
  const text = textAt(object, field);
  if (text.length <= maxNameLength) return text;
  throw new Misfit(field, `may have at most ${maxNameLength} characters`);
}

/** Segment's moments are ISO 8601; numbers are milliseconds since 1970. */
function momentAt(object: Properties, field: string): number | undefined {
  const value = object[field];
  if (value === undefined || value === null || value === '') return undefined;
  const at = typeof value === 'number' ? Math.floor(value) : millisecondsOf(value);
  if (at > 0 && at < endOfTime) return at;
  throw new Misfit(field, 'must be a date and time as ISO 8601 between 1970 and 2200');
}

const endOfTime = Date.parse('2200-01-01T00:00:00Z');

const millisecondsOf = (value: unknown): number =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : Number.NaN;

function objectAt(object: Properties, field: string): Properties {
  const value = object[field];
  if (value === undefined || value === null) return {};
  if (isObject(value)) return value;
  throw new Misfit(field, 'must be an object');
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
