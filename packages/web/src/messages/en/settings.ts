import type { Messages } from '../message.ts';

export const settings = {} as const satisfies Messages;
