import type { maps as en } from '../en/maps.ts';
import type { SameKeys } from '../message.ts';

export const maps: SameKeys<typeof en> = {};
