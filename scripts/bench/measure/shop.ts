import { type Condition, type JourneyMap, journeyMapSchema } from '@waymark/model';

const names = [
  'Page Viewed',
  'Product Viewed',
  'Product List Viewed',
  'Product Added',
  'Cart Viewed',
  'Checkout Started',
  'Payment Entered',
  'Order Completed',
  'Email Opened',
  'Store Visited',
  'Support Called',
];
export const funnelNames = [
  'Page Viewed',
  'Product Viewed',
  'Product Added',
  'Checkout Started',
  'Order Completed',
];

const named = (name: string): Condition => ({ kind: 'event', names: [name] });
export const askedProperty = 'device';
const onPhone: Condition = {
  kind: 'all',
  of: [
    named('Parcel Delivered'),
    { kind: 'property', name: askedProperty, test: 'equals', value: 'phone' },
  ],
};

/** Twelve touchpoints by event name, one of them also by a property, every pair an arrow, one goal. */
export function shopMap(): JourneyMap {
  const rules = [...names.map(named), onPhone];
  const id = (index: number): string => `t${index}`;
  const pairs = rules.flatMap((_, from) => rules.map((_, to) => [from, to] as const));
  return journeyMapSchema.parse({
    format: 'waymark-map',
    version: 2,
    title: { en: 'A shop' },
    stages: [{ id: 's', name: { en: 'All' }, kind: 'purchase' }],
    touchpoints: rules.map((rule, index) => ({
      id: id(index),
      stage: 's',
      row: index,
      name: { en: names[index] ?? 'Parcel Delivered on a phone' },
      channel: 'web',
      rule,
    })),
    arrows: pairs
      .filter(([from, to]) => from !== to)
      .map(([from, to]) => ({ id: `a${from}-${to}`, from: id(from), to: id(to) })),
    goals: [{ id: 'g', name: { en: 'Order' }, touchpoint: id(names.indexOf('Order Completed')) }],
  });
}
