import type { Messages } from '../message.ts';

export const map = {} as const satisfies Messages;
