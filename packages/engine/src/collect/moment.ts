import type { Message } from './message.ts';

/**
 * When it happened, in milliseconds since 1970. A client's clock may be wrong, but how long before
 * sending it happened is right: receivedAt - (sentAt - originalTimestamp). Clients call their own
 * moment `timestamp`; it is Segment that renames it, so an event that was received there before is
 * corrected already.
 */
export function momentOf(message: Message, sentAt: number | undefined, receivedAt: number): number {
  const sent = message.sentAt ?? sentAt;
  const forwarded = message.receivedAt !== undefined && message.timestamp !== undefined;
  const original = message.originalTimestamp ?? message.timestamp;
  if (!forwarded && sent !== undefined && original !== undefined) {
    return Math.max(0, receivedAt - (sent - original));
  }
  return message.timestamp ?? message.originalTimestamp ?? receivedAt;
}
