import type { Messages } from '../message.ts';

export const live = {} as const satisfies Messages;
