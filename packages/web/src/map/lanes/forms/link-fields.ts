import { isPlainlyAddress, typedAddress } from '../web-address.ts';

export interface ReadLink {
  link: string | undefined;
  words: string;
  /** What stands in the field for the address and is none; it is kept with the words. */
  unread: string;
}

/** What was written about a link: nothing of it is dropped, whichever of the two fields it stands in. */
export function readLink(words: string, address: string): ReadLink {
  if (address === '') {
    const isAddress = isPlainlyAddress(words);
    return isAddress
      ? { link: typedAddress(words) ?? undefined, words: '', unread: '' }
      : { link: undefined, words, unread: '' };
  }
  const link = typedAddress(address);
  if (link !== null) return { link, words, unread: '' };
  return { link: undefined, words: [words, address].filter(Boolean).join(' '), unread: address };
}
