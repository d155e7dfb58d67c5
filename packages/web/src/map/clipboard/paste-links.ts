import type { Cell } from '@waymark/model';
import { webAddress } from '../lanes/web-address.ts';

/** What stands in one pasted field of a lane of documents; `column` counts from where it was pasted. */
export interface PastedLink {
  column: number;
  words: string;
  link: Cell['link'];
}

/**
 * Rows as links: an address alone, one a row, or a name with its address behind it, all under one
 * stage; other columns go to the right, stage by stage. What is no address stays as words.
 */
export function linksOf(rows: readonly (readonly string[])[]): PastedLink[] {
  const filled = rows.filter((row) => row.some((text) => text !== ''));
  const isNamed = (row: readonly string[]) =>
    row.length === 2 && webAddress(row[0] ?? '') === null && webAddress(row[1] ?? '') !== null;
  if (filled.every(isNamed)) {
    return filled.map(([words = '', address = '']) => ({
      ...{ column: 0, words, link: webAddress(address) ?? undefined },
    }));
  }
  return filled.flatMap((row) => row.flatMap((text, column) => linesOf(text, column)));
}

/** A field of several addresses under one another is several links. */
function linesOf(text: string, column: number): PastedLink[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const addresses = lines.map(webAddress);
  if (lines.length > 0 && addresses.every((it) => it !== null)) {
    return addresses.map((link) => ({ column, words: '', link }));
  }
  return text === '' ? [] : [{ column, words: text, link: undefined }];
}
