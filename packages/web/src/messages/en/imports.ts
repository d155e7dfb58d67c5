import type { Messages } from '../message.ts';

export const imports = {} as const satisfies Messages;
