import type { Messages } from '../message.ts';

export const maps = {} as const satisfies Messages;
