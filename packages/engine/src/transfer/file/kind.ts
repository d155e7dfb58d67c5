import { refused } from './refused.ts';

type Refusal = () => ReturnType<typeof refused>;

/** What the first bytes of a file show it to be. */
export type FileKind =
  | { is: 'gzip' | 'parquet' | 'xml' | 'text' }
  | { is: 'empty' }
  /** A kind that holds no events we can read, with what to say of it. */
  | { is: 'other'; refusal: Refusal };

const picture = (kind: string) => () => refused('file-is-picture', { kind });
const archive = (kind: string) => () => refused('file-is-archive', { kind });

const signatures: readonly [bytes: readonly number[], refusal: Refusal][] = [
  [[0x89, 0x50, 0x4e, 0x47], picture('PNG')],
  [[0xff, 0xd8, 0xff], picture('JPEG')],
  [[0x47, 0x49, 0x46, 0x38], picture('GIF')],
  [[0x25, 0x50, 0x44, 0x46], () => refused('file-is-pdf', {})],
  [[0xd0, 0xcf, 0x11, 0xe0], () => refused('file-is-office', {})],
  [[0x42, 0x5a, 0x68], archive('bzip2')],
  [[0x28, 0xb5, 0x2f, 0xfd], archive('Zstandard')],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], archive('xz')],
  [[0x37, 0x7a, 0xbc, 0xaf], archive('7-Zip')],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], () => refused('file-is-database', {})],
];

const startsWith = (bytes: Uint8Array, with_: readonly number[]): boolean =>
  with_.every((byte, i) => bytes[i] === byte);

/** Looks at the first kilobytes of a file, whatever its name is. */
export function kindOf(head: Buffer): FileKind {
  if (head.length === 0) return { is: 'empty' };
  if (startsWith(head, [0x1f, 0x8b])) return { is: 'gzip' };
  if (startsWith(head, [0x50, 0x41, 0x52, 0x31])) return { is: 'parquet' };
  if (startsWith(head, [0x50, 0x4b])) return { is: 'other', refusal: () => zipRefusal(head) };
  const known = signatures.find(([bytes]) => startsWith(head, bytes));
  if (known) return { is: 'other', refusal: known[1] };
  if (isUtf16(head)) return { is: 'text' };
  if (head.includes(0)) {
    return { is: 'other', refusal: () => refused('file-is-binary', {}) };
  }
  const text = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (text === '') return { is: 'empty' };
  if (/^<(!doctype\s+html|html|head|body)\b/i.test(text)) {
    return { is: 'other', refusal: () => refused('file-is-page', {}) };
  }
  return { is: /^<(\?xml|!--|\w)/.test(text) ? 'xml' : 'text' };
}

/** Excel's "Unicode text" is UTF-16 with a mark at its beginning. */
export function isUtf16(head: Uint8Array): boolean {
  return startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]);
}

function zipRefusal(head: Buffer): ReturnType<Refusal> {
  const names = head.toString('latin1');
  const isWorkbook = names.includes('xl/') || names.includes('[Content_Types].xml');
  return isWorkbook ? refused('file-is-workbook', {}) : refused('file-is-zip', {});
}
