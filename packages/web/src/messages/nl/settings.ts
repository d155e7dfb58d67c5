import type { settings as en } from '../en/settings.ts';
import type { SameKeys } from '../message.ts';

export const settings: SameKeys<typeof en> = {};
