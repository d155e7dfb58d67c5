import type { en } from './en.ts';

/** The name of a message. */
export type Key = keyof typeof en;
/** What is filled in at the `{name}` places of a message; `n` also chooses the plural form. */
export type Params = Readonly<Record<string, string | number>>;
