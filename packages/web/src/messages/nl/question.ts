import type { question as en } from '../en/question.ts';
import type { SameKeys } from '../message.ts';

export const question: SameKeys<typeof en> = {};
