import { isUtf8 } from 'node:buffer';
import { refused } from './refused.ts';

/** A line longer than this is no line of events but another kind of file. */
const longestLine = 64 * 1024 * 1024;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * The text of a file in pieces that end where a line ends, except the last one. UTF-8 as a rule; a
 * line that is no UTF-8 is read as Windows-1252, which is what older office programs write.
 */
export async function* textOf(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
  lineEnd: '\n' | '\r',
): AsyncGenerator<string> {
  if (encoding !== 'utf-8') {
    yield* wideText(chunks, encoding);
    return;
  }
  const end = lineEnd.charCodeAt(0);
  let rest: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const chunk of chunks) {
    const cut = chunk.lastIndexOf(end) + 1;
    if (cut === 0) {
      rest = Buffer.concat([rest, chunk]);
      if (rest.length > longestLine) {
        throw refused('file-line-too-long', {});
      }
      continue;
    }
    const whole =
      rest.length > 0 ? Buffer.concat([rest, chunk.subarray(0, cut)]) : chunk.subarray(0, cut);
    rest = chunk.subarray(cut);
    yield first ? withoutMark(decode(whole, end)) : decode(whole, end);
    first = false;
  }
  if (rest.length > 0) yield first ? withoutMark(decode(rest, end)) : decode(rest, end);
}

const windows1252 = new TextDecoder('windows-1252');

function decode(bytes: Buffer, end: number): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(end, start);
    const line = bytes.subarray(start, found < 0 ? bytes.length : found + 1);
    lines.push(isUtf8(line) ? line.toString('utf8') : windows1252.decode(line));
    start += line.length;
  }
  return lines.join('');
}

async function* wideText(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

export const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');

/** The encoding that the mark at the beginning tells. */
export function encodingOf(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
