import { isCondition, isFields } from '../condition/is-condition.ts';
import type { Filter } from './question.ts';

/** Whether something from outside is a filter: the answer that `filterSchema` gives. */
export const isFilter = (it: unknown): it is Filter =>
  isFields(it) && (it.of === 'events' || it.of === 'journeys') && isCondition(it.condition);
