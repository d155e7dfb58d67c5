import type { Messages } from '../message.ts';

export const table = {} as const satisfies Messages;
