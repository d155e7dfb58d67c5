import { ownType } from './clip-format.ts';
import type { Clip } from './clip-schema.ts';

/** What was copied last here, for pasting by name instead of by key. */
let last: { text: string; clip: Clip } | null = null;

/** Puts a clip on the clipboard, with what other programs read of it. */
export function writeClip(
  data: DataTransfer,
  clip: Clip,
  { text, html }: { text: string; html?: string },
): void {
  data.setData(ownType, JSON.stringify(clip));
  if (html !== undefined) data.setData('text/html', html);
  data.setData('text/plain', text);
  last = { text, clip };
}

/** The clip that was copied here under this text; null when that was copied elsewhere. */
export const copiedAs = (text: string): Clip | null =>
  last && sameLines(last.text) === sameLines(text) ? last.clip : null;

/** Some systems end the lines of what is copied in their own way. */
const sameLines = (text: string): string => text.replaceAll('\r\n', '\n');
