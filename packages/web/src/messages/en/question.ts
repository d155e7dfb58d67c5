import type { Messages } from '../message.ts';

export const question = {} as const satisfies Messages;
