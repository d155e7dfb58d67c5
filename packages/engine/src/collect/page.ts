import type { Properties } from '@waymark/model';
import type { Message } from './message.ts';
import { objectAt, textAt } from './objects.ts';

/** The path of the page or '' without one; query and fragment are dropped, since they may name people. */
export function pathOf({ type, properties, context }: Message): string {
  const page = objectAt(context, 'page');
  const own = type === 'page' ? textAt(properties, 'path') || textAt(properties, 'url') : '';
  return barePath(own || textAt(page, 'path') || textAt(page, 'url'));
}

function barePath(address: string): string {
  if (address === '') return '';
  const url = URL.parse(address, 'http://page');
  return url && /^https?:$/.test(url.protocol) ? url.pathname : '';
}

const kept = ['url', 'referrer', 'title', 'search'] as const;

/** What a page view tells of its page, where the call itself does not say so. */
export function pageProperties({ type, context }: Message): Properties {
  if (type !== 'page') return {};
  const page = objectAt(context, 'page');
  const found = kept.map((name) => [name, textAt(page, name)] as const);
  return Object.fromEntries(found.filter(([, text]) => text !== ''));
}

/** The campaign that brought the visitor, under the names it has in addresses. */
export function campaignProperties({ context }: Message): Properties {
  const campaign = objectAt(context, 'campaign');
  const found = ['source', 'medium', 'name', 'term', 'content'].map((name) => {
    return [`utm_${name === 'name' ? 'campaign' : name}`, textAt(campaign, name)] as const;
  });
  return Object.fromEntries(found.filter(([, text]) => text !== ''));
}
