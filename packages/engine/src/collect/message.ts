import { type EventType, eventTypes, type JsonValue } from '@waymark/model';
import { z } from 'zod';
import { maxNameLength } from './limits.ts';

/** Texts that clients also send as numbers; absent, null and empty all mean "not given". */
const id = z
  .union([z.string(), z.number()], { error: 'must be a text or a number' })
  .nullish()
  .transform((value) => (value === null || value === undefined ? '' : String(value)))
  .refine((value) => value.length <= maxNameLength, `may have at most ${maxNameLength} characters`);

const moment = z
  .union([z.string(), z.number()], { error: 'must be a date and time as ISO 8601' })
  .nullish()
  .transform((value) => (value === null || value === undefined ? undefined : value))
  .transform((value) => (value === undefined ? undefined : millisecondsOf(value)))
  .refine(
    (value) => value === undefined || (value > 0 && value < 7_258_118_400_000),
    'must be a date and time as ISO 8601 between 1970 and 2200',
  );

const object = z
  .record(z.string(), z.custom<JsonValue>(), { error: 'must be an object' })
  .nullish()
  .transform((value) => value ?? {});

const messageSchema = z.object({
  type: z.enum(eventTypes, { error: `must be one of ${eventTypes.join(', ')}` }),
  event: id,
  name: id,
  category: id,
  userId: id,
  anonymousId: id,
  previousId: id,
  groupId: id,
  messageId: z
    .union([z.string(), z.number()], { error: 'must be a text' })
    .nullish()
    .transform((value) => (value === null || value === undefined ? '' : String(value))),
  timestamp: moment,
  originalTimestamp: moment,
  sentAt: moment,
  receivedAt: moment,
  properties: object,
  traits: object,
  context: object,
});

/** One call of Segment's API, read but not yet interpreted. */
export type Message = z.output<typeof messageSchema>;

/** The call as it was meant, or what is wrong with it in a sentence. */
export function readMessage(value: unknown, type: EventType | undefined): Message | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return `An event must be an object; this is ${nameOf(value)}.`;
  }
  const read = messageSchema.safeParse(type === undefined ? value : { ...value, type });
  if (!read.success) {
    const [issue] = read.error.issues;
    return `“${issue?.path.join('.') ?? ''}” ${issue?.message ?? 'does not fit'}.`;
  }
  const message = read.data;
  if (message.type === 'track' && message.event === '') {
    return 'A track call needs “event”, the name of what happened.';
  }
  if (message.type === 'group' && message.groupId === '') {
    return 'A group call needs “groupId”.';
  }
  if (message.type === 'alias' && (message.userId === '' || aliasFrom(message) === '')) {
    return 'An alias call needs “userId” and “previousId”.';
  }
  return message;
}

const aliasFrom = (message: Message): string => message.previousId || message.anonymousId;

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

/** Segment's texts are ISO 8601; numbers are milliseconds since 1970. NaN when it is no moment. */
function millisecondsOf(value: string | number): number {
  if (typeof value === 'number') return Math.floor(value);
  return /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : Number.NaN;
}
