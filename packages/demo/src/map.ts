import {
  type Arrow,
  type Condition,
  type JourneyMap,
  mapFormat,
  mapVersion,
  type Touchpoint,
  type Words,
} from '@waymark/model';
import { demoCells, demoFeelings, demoLanes, demoPersonas } from './map-lanes.ts';

const w = (en: string, nl: string): Words => ({ en, nl });
const named = (...names: string[]): Condition => ({ kind: 'event', names });
const firstOrder: Condition = { kind: 'property', name: 'order_number', test: 'equals', value: 1 };
const inStore: Condition = { kind: 'channel', channels: ['store'] };

type Place = Pick<Touchpoint, 'id' | 'stage' | 'row' | 'name' | 'channel' | 'rule'> & {
  makeOrBreak?: boolean;
};

const places: Place[] = [
  {
    id: 'advert',
    stage: 'need',
    row: 0,
    name: w('Sees an advert', 'Ziet een advertentie'),
    channel: 'ad',
    rule: named('Ad Clicked'),
  },
  {
    id: 'search',
    stage: 'need',
    row: 1,
    name: w('Searches online', 'Zoekt online'),
    channel: 'web',
    rule: {
      kind: 'all',
      of: [
        { kind: 'page', paths: ['/'] },
        { kind: 'property', name: 'referrer', test: 'equals', value: 'search engine' },
      ],
    },
  },
  {
    id: 'letter',
    stage: 'need',
    row: 2,
    name: w('Reads the newsletter', 'Leest de nieuwsbrief'),
    channel: 'email',
    rule: named('Email Link Clicked'),
  },
  {
    id: 'friend',
    stage: 'need',
    row: 3,
    name: w('Hears from a friend', 'Hoort het van een vriend'),
    channel: 'other',
    rule: null,
  },
  {
    id: 'guide',
    stage: 'explore',
    row: 0,
    name: w('Reads the guide', 'Leest de keuzehulp'),
    channel: 'web',
    rule: { kind: 'page', paths: ['/guide/*'] },
  },
  {
    id: 'compare',
    stage: 'explore',
    row: 1,
    name: w('Compares bicycles', 'Vergelijkt fietsen'),
    channel: 'web',
    rule: {
      kind: 'all',
      of: [
        named('Product List Viewed', 'Product Viewed'),
        { kind: 'not', of: { kind: 'page', paths: ['/accessories/**'] } },
      ],
    },
  },
  {
    id: 'visit',
    stage: 'explore',
    row: 3,
    name: w('Walks into a store', 'Loopt een winkel in'),
    channel: 'store',
    rule: named('Store Visited'),
  },
  {
    id: 'configure',
    stage: 'choose',
    row: 0,
    name: w('Puts one together', 'Stelt er een samen'),
    channel: 'web',
    rule: named('Bicycle Configured'),
  },
  {
    id: 'basket',
    stage: 'choose',
    row: 1,
    name: w('Basket', 'Winkelmand'),
    channel: 'web',
    rule: named('Product Added', 'Cart Viewed'),
  },
  {
    id: 'ride',
    stage: 'choose',
    row: 3,
    name: w('Test ride', 'Proefrit'),
    channel: 'store',
    makeOrBreak: true,
    rule: named('Test Ride Taken'),
  },
  {
    id: 'checkout',
    stage: 'buy',
    row: 0,
    name: w('Checkout', 'Afrekenen'),
    channel: 'web',
    makeOrBreak: true,
    rule: named('Checkout Started', 'Checkout Step Viewed'),
  },
  {
    id: 'pay-online',
    stage: 'buy',
    row: 1,
    name: w('Pays online', 'Betaalt online'),
    channel: 'web',
    rule: { kind: 'all', of: [named('Order Completed'), firstOrder, { kind: 'not', of: inStore }] },
  },
  {
    id: 'pay-store',
    stage: 'buy',
    row: 3,
    name: w('Pays in the store', 'Betaalt in de winkel'),
    channel: 'store',
    rule: { kind: 'all', of: [named('Order Completed'), firstOrder, inStore] },
  },
  {
    id: 'call',
    stage: 'receive',
    row: 0,
    name: w('Rings us', 'Belt ons'),
    channel: 'phone',
    rule: named('Call Received'),
  },
  {
    id: 'delivery',
    stage: 'receive',
    row: 1,
    name: w('Delivery', 'Bezorging'),
    channel: 'delivery',
    makeOrBreak: true,
    rule: named('Order Delivered'),
  },
  {
    id: 'pickup',
    stage: 'receive',
    row: 3,
    name: w('Picks it up', 'Haalt hem op'),
    channel: 'store',
    rule: named('Order Picked Up'),
  },
  {
    id: 'again',
    stage: 'care',
    row: 0,
    name: w('Buys again', 'Koopt opnieuw'),
    channel: 'web',
    rule: { kind: 'all', of: [named('Order Completed'), { kind: 'not', of: firstOrder }] },
  },
  {
    id: 'review',
    stage: 'care',
    row: 1,
    name: w('Writes a review', 'Schrijft een review'),
    channel: 'email',
    rule: named('Product Reviewed'),
  },
  {
    id: 'service',
    stage: 'care',
    row: 3,
    name: w('First service', 'Eerste beurt'),
    channel: 'store',
    rule: named('Service Visited'),
  },
];

/** The way the shop thinks people go; nobody drew an arrow to the telephone. */
const drawn: [from: string, to: string, ideal?: true][] = [
  ['advert', 'guide'],
  ['advert', 'compare', true],
  ['search', 'guide'],
  ['search', 'compare', true],
  ['letter', 'compare'],
  ['guide', 'compare', true],
  ['guide', 'visit'],
  ['compare', 'configure', true],
  ['compare', 'basket'],
  ['compare', 'visit'],
  ['visit', 'ride'],
  ['configure', 'basket', true],
  ['configure', 'ride'],
  ['ride', 'pay-store'],
  ['ride', 'configure'],
  ['basket', 'checkout', true],
  ['checkout', 'pay-online', true],
  ['pay-online', 'delivery', true],
  ['pay-online', 'pickup'],
  ['pay-store', 'pickup', true],
  ['pay-store', 'delivery'],
  ['delivery', 'review', true],
  ['delivery', 'service'],
  ['pickup', 'review'],
  ['pickup', 'service', true],
  ['review', 'service'],
  ['service', 'again', true],
  ['review', 'again'],
];

const feelings: Record<string, number> = {
  advert: 0.4,
  search: 0.5,
  letter: 0.8,
  guide: 0.7,
  compare: 0.1,
  visit: 0.9,
  configure: 0.9,
  basket: 0.4,
  ride: 1.6,
  checkout: 0,
  'pay-online': 0.4,
  'pay-store': 0.8,
  call: -0.8,
  delivery: 1,
  pickup: 1.3,
  review: 0.8,
  service: 1.4,
  again: 1.2,
};

/** The map of the demo company, in both languages. */
export function demoMap(): JourneyMap {
  return {
    format: mapFormat,
    version: mapVersion,
    title: w('Buying a bicycle I will keep', 'Een fiets kopen om te houden'),
    description: w(
      'As it is today, for people who buy their first good bicycle. Drawn by the web team and the three stores.',
      'Zoals het nu gaat, voor mensen die hun eerste goede fiets kopen. Getekend door het webteam en de drie winkels.',
    ),
    state: 'as-is',
    phases: [],
    changes: [],
    personas: demoPersonas,
    stages: [
      {
        id: 'need',
        name: w('Need', 'Behoefte'),
        kind: 'pre-purchase',
        intent: w('My old one is done for.', 'Mijn oude is op.'),
      },
      {
        id: 'explore',
        name: w('Explore', 'Verkennen'),
        kind: 'pre-purchase',
        intent: w('What do people ride now?', 'Waar rijdt men nu op?'),
      },
      {
        id: 'choose',
        name: w('Choose', 'Kiezen'),
        kind: 'pre-purchase',
        intent: w('This one, if it fits me.', 'Deze, als hij me past.'),
      },
      {
        id: 'buy',
        name: w('Buy', 'Kopen'),
        kind: 'purchase',
        intent: w('Let me pay and be done.', 'Even betalen, dan ben ik klaar.'),
      },
      {
        id: 'receive',
        name: w('Receive', 'Ontvangen'),
        kind: 'post-purchase',
        intent: w('When can I ride it?', 'Wanneer kan ik erop rijden?'),
      },
      {
        id: 'care',
        name: w('Ride and care', 'Rijden en onderhouden'),
        kind: 'post-purchase',
        intent: w('Keep it running.', 'Zorg dat hij blijft rijden.'),
      },
    ],
    touchpoints: places.map((place) => ({ onstage: true, makeOrBreak: false, ...place })),
    arrows: drawn.map(
      ([from, to, ideal]): Arrow => ({
        id: `${from}-${to}`,
        from,
        to,
        kind: 'direct',
        optional: false,
        ideal: ideal ?? false,
      }),
    ),
    lanes: demoLanes,
    cells: demoCells,
    emotions: Object.entries(feelings).map(([touchpoint, value]) => {
      const evidence = demoFeelings[touchpoint];
      return { touchpoint, value, ...(evidence && { evidence }) };
    }),
    goals: [
      { id: 'bought-online', name: w('Bought online', 'Online gekocht'), touchpoint: 'pay-online' },
      {
        id: 'bought-store',
        name: w('Bought in a store', 'In een winkel gekocht'),
        touchpoint: 'pay-store',
      },
    ],
  };
}
