import type { FromServer } from '@waymark/model';

/** A message that is shown ahead and then heard again says the same object both times. */
const read = new WeakMap<object, FromServer>();

/** What our own server said, in words; null for bytes. A newer one may say what no page here knows of. */
export function messageOf(event: { data: unknown }): FromServer | null {
  if (typeof event.data !== 'string') return null;
  const known = read.get(event);
  if (known) return known;
  const message: FromServer = JSON.parse(event.data);
  read.set(event, message);
  return message;
}
