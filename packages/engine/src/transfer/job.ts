import type { Import, Said } from '@waymark/model';
import type { Meaning } from './row/meaning.ts';
import type { Form } from './sheet/open.ts';

/** What the thread that reads a file is told. */
export interface Job {
  path: string;
  /** Its size. */
  bytes: number;
  form: Form;
  meaning: Meaning;
  rejectedPath: string;
}

/** How far reading is. */
export interface Progress {
  bytesRead: number;
  rows: number;
  rejected: number;
  /** The first of the rejected rows. */
  rejections: Import['rejections'];
}

/** What the reading thread tells. */
export type Told =
  | { kind: 'lines'; lines: Uint8Array<ArrayBuffer>; progress: Progress }
  | { kind: 'end'; progress: Progress }
  | ({ kind: 'failed'; code: 'BAD_FILE' | 'DISK_FULL' | 'INTERNAL' } & Said);
