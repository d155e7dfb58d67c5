import { type Channel, channels } from '@waymark/model';
import type { Message } from './message.ts';
import { objectAt, textAt } from './objects.ts';

/** Other words by which clients name our channels. */
const synonyms: Record<string, Channel> = {
  browser: 'web',
  website: 'web',
  mobile: 'app',
  mail: 'email',
  'e-mail': 'email',
  'push notification': 'push',
  call: 'phone',
  telephone: 'phone',
  'live chat': 'chat',
  shop: 'store',
  pos: 'store',
  ads: 'ad',
  advertisement: 'ad',
};

/** Names that Segment's specs for other media give their events. */
const families: readonly [RegExp, Channel][] = [
  [/^Email /, 'email'],
  [/^(Push Notification|Push) /, 'push'],
  [/^SMS /, 'sms'],
  [/^Live Chat /, 'chat'],
];

const appLibrary = /ios|android|swift|kotlin|react-native|flutter|unity|xamarin|maui/i;
const webLibrary = /analytics\.js|analytics-next|^w\.js|waymark\.js|browser/i;

/** The rules in their order; the first one that answers decides, and without an answer it is `other`. */
const rules: readonly ((message: Message) => Channel | undefined)[] = [
  // 1. The sender says it.
  ({ context }) => named(textAt(context, 'channel')),
  ({ properties }) => named(textAt(properties, 'channel')),
  // 2. The event is one of another medium's, whoever sent it.
  ({ type, event }) =>
    type === 'track' ? families.find(([names]) => names.test(event))?.[1] : undefined,
  // 3. Screens are in apps, pages are on the web.
  ({ type }) => (type === 'screen' ? 'app' : type === 'page' ? 'web' : undefined),
  // 4. The library or the device it ran on.
  ({ context }) => {
    const library = textAt(objectAt(context, 'library'), 'name');
    if (appLibrary.test(library)) return 'app';
    return webLibrary.test(library) ? 'web' : undefined;
  },
  ({ context }) =>
    /^(ios|android)$/i.test(textAt(objectAt(context, 'device'), 'type')) ? 'app' : undefined,
  // 5. It happened on a page.
  ({ context }) => (textAt(objectAt(context, 'page'), 'url') === '' ? undefined : 'web'),
];

/** Where the contact took place. */
export function channelOf(message: Message): Channel {
  for (const rule of rules) {
    const channel = rule(message);
    if (channel) return channel;
  }
  return 'other';
}

function named(word: string): Channel | undefined {
  if (word === '') return undefined;
  const plain = word.toLowerCase();
  return (
    channels.find((channel) => channel === plain) ??
    (Object.hasOwn(synonyms, plain) ? synonyms[plain] : undefined)
  );
}
