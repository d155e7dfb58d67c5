import type { imports as en } from '../en/imports.ts';
import type { SameKeys } from '../message.ts';

export const imports: SameKeys<typeof en> = {};
