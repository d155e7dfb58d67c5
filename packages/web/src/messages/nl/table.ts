import type { table as en } from '../en/table.ts';
import type { SameKeys } from '../message.ts';

export const table: SameKeys<typeof en> = {};
