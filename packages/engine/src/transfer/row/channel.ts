import { type Channel, channels } from '@waymark/model';

/** Other words by which tables name our channels, in English and Dutch. */
const synonyms: Readonly<Record<string, Channel>> = {
  browser: 'web',
  website: 'web',
  online: 'web',
  internet: 'web',
  desktop: 'web',
  webshop: 'web',
  mobile: 'app',
  ios: 'app',
  android: 'app',
  mail: 'email',
  'e-mail': 'email',
  newsletter: 'email',
  nieuwsbrief: 'email',
  text: 'sms',
  call: 'phone',
  telephone: 'phone',
  telefoon: 'phone',
  'call center': 'phone',
  callcenter: 'phone',
  'live chat': 'chat',
  whatsapp: 'chat',
  shop: 'store',
  winkel: 'store',
  pos: 'store',
  kassa: 'store',
  ads: 'ad',
  advertisement: 'ad',
  advertentie: 'ad',
  'social media': 'social',
  bezorging: 'delivery',
  levering: 'delivery',
  shipping: 'delivery',
};

/** The channel a word means, undefined for a word that names none. */
export function channelNamed(word: string): Channel | undefined {
  const plain = word.trim().toLowerCase();
  return (
    channels.find((channel) => channel === plain) ??
    (Object.hasOwn(synonyms, plain) ? synonyms[plain] : undefined)
  );
}
