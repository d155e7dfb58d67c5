import { channels } from '../event/channel.ts';
import type { Condition } from './condition.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Whether something from outside, such as what stands in an address, is a condition: the answer that
 * `conditionSchema` gives, for pages that cannot wait for all that a schema is made of.
 */
export function isCondition(it: unknown): it is Condition {
  if (!isFields(it)) return false;
  switch (it.kind) {
    case 'all':
    case 'any':
      return isListOf(it.of, isCondition, 100);
    case 'not':
      return isCondition(it.of);
    case 'event':
      return isListOf(it.names, isName, 200);
    case 'page':
      return isListOf(it.paths, isName, 200);
    case 'channel':
      return isListOf(it.channels, isChannel, Number.POSITIVE_INFINITY);
    case 'property':
      return isName(it.name) && isTest(it);
    default:
      return false;
  }
}

export const isFields = (it: unknown): it is Fields =>
  typeof it === 'object' && it !== null && !Array.isArray(it);

function isTest(it: Fields): boolean {
  switch (it.test) {
    case 'equals':
      return isScalar(it.value);
    case 'in':
      return isListOf(it.values, isScalar, 500);
    case 'contains':
    case 'starts-with':
      return isText(it.value, 2_000);
    case 'matches':
      return isText(it.pattern, 500);
    case 'greater':
    case 'less':
      return Number.isFinite(it.value);
    case 'between':
      return Number.isFinite(it.from) && Number.isFinite(it.to);
    case 'exists':
      return typeof it.exists === 'boolean';
    default:
      return false;
  }
}

const isListOf = (it: unknown, isOne: (one: unknown) => boolean, most: number): boolean =>
  Array.isArray(it) && it.length > 0 && it.length <= most && it.every((one) => isOne(one));

const isText = (it: unknown, most: number): boolean =>
  typeof it === 'string' && it.length > 0 && it.length <= most;

const isName = (it: unknown): boolean => isText(it, 500);

const isScalar = (it: unknown): boolean =>
  it === '' || isText(it, 2_000) || Number.isFinite(it) || typeof it === 'boolean';

const isChannel = (it: unknown): boolean => channels.some((channel) => channel === it);
