import type { map as en } from '../en/map.ts';
import type { SameKeys } from '../message.ts';

export const map: SameKeys<typeof en> = {};
