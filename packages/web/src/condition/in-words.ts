import type { Condition, PropertyTest } from '@waymark/model';
import type { Words } from '../words.ts';

/** A condition as a phrase that follows "where": `event is “Checkout Started” or page is /checkout/*`. */
export function conditionInWords(condition: Condition, words: Words): string {
  return phrase(condition, words, false);
}

function phrase(condition: Condition, words: Words, inside: boolean): string {
  const { t } = words;
  if (condition.kind === 'not') {
    const inner = condition.of;
    if (inner.kind === 'all' || inner.kind === 'any' || inner.kind === 'not') {
      return t('condition.not-group', { what: phrase(inner, words, false) });
    }
    return test(inner, words, true);
  }
  if (condition.kind === 'all' || condition.kind === 'any') {
    const joiner = ` ${t(condition.kind === 'all' ? 'condition.and' : 'condition.or')} `;
    const many = condition.of.length > 1;
    const joined = condition.of.map((part) => phrase(part, words, inside || many)).join(joiner);
    return inside && many ? `(${joined})` : joined;
  }
  return test(condition, words, false);
}

type Test = Exclude<Condition, { kind: 'all' | 'any' | 'not' }>;

function test(it: Test, words: Words, not: boolean): string {
  const { t, list } = words;
  const is = t(not ? 'op.not-equals' : 'op.equals');
  switch (it.kind) {
    case 'event':
      return `${t('subject.event')} ${is} ${list(it.names.map(quoted), 'or')}`;
    case 'page':
      return `${t('subject.page')} ${is} ${list(it.paths, 'or')}`;
    case 'channel': {
      const channels = it.channels.map((channel) => t(`channel.${channel}`));
      return `${t('subject.channel')} ${is} ${list(channels, 'or')}`;
    }
    case 'property': {
      // "exists: false" and "not exists: true" say the same.
      const negated = it.test === 'exists' && !it.exists ? !not : not;
      const how = t(negated ? `op.not-${it.test}` : `op.${it.test}`);
      return [it.name, how, wanted(it, words)].filter((part) => part !== '').join(' ');
    }
  }
}

function wanted(it: PropertyTest, { number, list }: Words): string {
  const say = (value: string | number | boolean) =>
    typeof value === 'number' ? number(value) : quoted(String(value));
  switch (it.test) {
    case 'exists':
      return '';
    case 'in':
      return list(it.values.map(say), 'or');
    case 'matches':
      return it.pattern;
    case 'between':
      return list([number(it.from), number(it.to)]);
    default:
      return say(it.value);
  }
}

const quoted = (text: string) => `“${text}”`;
