import type { Channel, ImportColumns } from '@waymark/model';
import type { DateOrder } from './moment.ts';

/** All that decides what a row means. */
export interface Meaning {
  workspace: string;
  source: string;
  /** Milliseconds since 1970. */
  receivedAt: number;
  mapping: ImportColumns;
  columns: readonly string[];
  /** Columns whose values become numbers where they are written as such. */
  numbers: readonly string[];
  timeZone: string;
  dateOrder: DateOrder;
  channel: Channel;
}
