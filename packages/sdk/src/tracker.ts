import type { Consent, Properties } from '@waymark/model';

/** What a visitor agreed to; a tracker always knows, so the model's `unknown` is left out. */
export type ConsentMode = Exclude<Consent, 'unknown'>;

/** Properties or traits as a site hands them over; what JSON cannot carry is left out. */
export type Fields = Properties;

/** The calls a site can make, named as in analytics.js. */
export interface Tracker {
  /** Records that something happened: `track('Order Completed', { order_id: '81' })`. */
  track(event: string, properties?: Fields): void;
  /** Records a page view by hand; with automatic page views only needed to name one. */
  page(name?: string | Fields, properties?: Fields): void;
  /** Says who this visitor is, or more about them; held back until consent is full. */
  identify(userId: string | number | Fields, traits?: Fields): void;
  /** Says which account the visitor belongs to; held back until consent is full. */
  group(groupId: string | number, traits?: Fields): void;
  /** Joins two ids of one person; held back until consent is full. */
  alias(userId: string | number, previousId?: string | number): void;
  /** Forgets who the visitor is, as after signing out; the next event is someone new. */
  reset(): void;
  /** Sets what the visitor agreed to, and answers what now holds. */
  consent(mode?: ConsentMode): ConsentMode;
  /** Makes calls written as lists, the form that also works before the script has loaded. */
  push(...calls: Call[]): void;
}

type Method = Exclude<keyof Tracker, 'push'>;

/** One call as a list: `['track', 'Plan Chosen', { plan: 'pro' }]`. */
export type Call = { [Name in Method]: [Name, ...Parameters<Tracker[Name]>] }[Method];
