import type { live as en } from '../en/live.ts';
import type { SameKeys } from '../message.ts';

export const live: SameKeys<typeof en> = {};
