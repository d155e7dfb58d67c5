import { safeLink } from '@waymark/model';

/** Endings of files, which people write with a dot as well. */
const files = /\.(pdf|docx?|xlsx?|pptx?|odt|ods|odp|csv|txt|md|png|jpe?g|gif|webp|zip|eml|msg)$/i;
const labels = /^(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}$/u;
const numbers = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/**
 * The address on the web that a text is, as it is kept; null when it is none. People leave the
 * beginning out: `waymark.example/help`, `localhost:4800`; a word or a sentence is no address.
 */
export function webAddress(text: string): string | null {
  const it = text.trim();
  if (it === '' || /\s/.test(it)) return null;
  if (/^https?:\/\/./i.test(it)) return kept(it);
  const [, host = '', rest = ''] = /^([^/?#:]+)(?::\d{1,5})?([/?#].*)?$/.exec(it) ?? [];
  const isPlace = host === 'localhost' || labels.test(host) || numbers.test(host);
  if (!isPlace || (rest === '' && files.test(host))) return null;
  return kept(`${labels.test(host) ? 'https' : 'http'}://${it}`);
}

/** The same in a field for addresses, where also the machines of an office are meant: `intranet/help`. */
export function typedAddress(text: string): string | null {
  const it = text.trim();
  return (
    webAddress(it) ?? (/^[a-z][a-z\d-]*(:\d{1,5})?\/\S*$/i.test(it) ? kept(`https://${it}`) : null)
  );
}

/** Whether a text calls itself an address, so that nobody can have meant it as words. */
export const isPlainlyAddress = (text: string): boolean =>
  /^(https?:\/\/|www\.)/i.test(text.trim()) && webAddress(text) !== null;

/** An address as people read it, without what all of them begin with. */
export const shownAddress = (href: string): string =>
  href.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

function kept(address: string): string | null {
  const href = safeLink(address);
  return href?.startsWith('http') ? href : null;
}
