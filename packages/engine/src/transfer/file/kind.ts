/** What the first bytes of a file show it to be. */
export type FileKind =
  | { is: 'gzip' | 'parquet' | 'xml' | 'text' }
  | { is: 'empty' }
  /** A kind that holds no events we can read, with the word for it. */
  | { is: 'other'; what: string };

const signatures: readonly [bytes: readonly number[], what: string][] = [
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel or Word file'],
  [[0x42, 0x5a, 0x68], 'a bzip2 archive'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'a Zstandard archive'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'an xz archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'an SQLite database'],
];

const startsWith = (bytes: Uint8Array, with_: readonly number[]): boolean =>
  with_.every((byte, i) => bytes[i] === byte);

/** Looks at the first kilobytes of a file, whatever its name is. */
export function kindOf(head: Buffer): FileKind {
  if (head.length === 0) return { is: 'empty' };
  if (startsWith(head, [0x1f, 0x8b])) return { is: 'gzip' };
  if (startsWith(head, [0x50, 0x41, 0x52, 0x31])) return { is: 'parquet' };
  if (startsWith(head, [0x50, 0x4b])) return { is: 'other', what: zipKind(head) };
  const known = signatures.find(([bytes]) => startsWith(head, bytes));
  if (known) return { is: 'other', what: known[1] };
  if (isUtf16(head)) return { is: 'text' };
  if (head.includes(0)) return { is: 'other', what: 'a binary file' };
  const text = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (text === '') return { is: 'empty' };
  if (/^<(!doctype\s+html|html|head|body)\b/i.test(text)) {
    return { is: 'other', what: 'a web page (HTML)' };
  }
  return { is: /^<(\?xml|!--|\w)/.test(text) ? 'xml' : 'text' };
}

/** Excel's "Unicode text" is UTF-16 with a mark at its beginning. */
export function isUtf16(head: Uint8Array): boolean {
  return startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]);
}

function zipKind(head: Buffer): string {
  const names = head.toString('latin1');
  if (names.includes('xl/') || names.includes('[Content_Types].xml')) return 'an Excel workbook';
  return 'a zip archive';
}
