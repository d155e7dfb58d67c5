import type { Condition } from '@waymark/model';
import { event, type Sketch } from './sketch.ts';

const inStore = (...names: string[]): Condition => ({
  kind: 'all',
  of: [{ kind: 'channel', channels: ['store'] }, event(...names)],
});

/** Shops and a web shop together: people look in one and buy in the other. */
export const retail: Sketch = {
  title: ['Shops and web shop', 'Winkels en webwinkel'],
  description: [
    'People look online and buy in the shop, or the other way round.',
    'Mensen kijken online en kopen in de winkel, of andersom.',
  ],
  personas: [
    {
      id: 'tries-first',
      name: ['Wants to try first', 'Wil eerst proberen'],
      description: [
        'Looks everything up at home and decides with the thing in hand.',
        'Zoekt thuis alles op en beslist met het product in de hand.',
      ],
    },
    {
      id: 'nearby',
      name: ['Lives nearby', 'Woont dichtbij'],
      description: [
        'Comes in without a plan and knows the staff.',
        'Loopt zomaar binnen en kent het personeel.',
      ],
    },
  ],
  lanes: ['doing', 'thinking', 'feeling', 'pains', 'opportunities', 'backstage'],
  stages: [
    {
      id: 'hear',
      name: ['Hear of it', 'Ervan horen'],
      kind: 'pre-purchase',
      intent: ['Others speak well of it.', 'Anderen zijn er blij mee.'],
      cells: {
        doing: ['Passes the window, reads the leaflet', 'Loopt langs de etalage, leest de folder'],
        thinking: ['Is it something for me?', 'Is het iets voor mij?'],
      },
      touchpoints: [
        {
          id: 'advert',
          name: ['Advertisement', 'Advertentie'],
          channel: 'ad',
          rule: event('Promotion Viewed', 'Promotion Clicked'),
          feeling: 0,
        },
        {
          id: 'newsletter',
          name: ['Newsletter', 'Nieuwsbrief'],
          channel: 'email',
          rule: event('Email Opened', 'Email Link Clicked'),
          feeling: 0.4,
        },
        { id: 'window', name: ['Shop window', 'Etalage'], channel: 'store', feeling: 0.6 },
      ],
    },
    {
      id: 'look',
      name: ['Look around', 'Rondkijken'],
      kind: 'pre-purchase',
      intent: ['What do they have, and where?', 'Wat hebben ze, en waar?'],
      cells: {
        doing: ['Compares online, asks in the shop', 'Vergelijkt online, vraagt in de winkel'],
        thinking: ['Do they have it in stock?', 'Hebben ze het op voorraad?'],
        pains: [
          'The website does not know what is in the shop',
          'De website weet niet wat er in de winkel ligt',
        ],
        opportunities: ['Show the stock of each shop', 'Toon de voorraad per winkel'],
        backstage: ['Stock system', 'Voorraadsysteem'],
      },
      touchpoints: [
        {
          id: 'online-look',
          name: ['Product page', 'Productpagina'],
          channel: 'web',
          rule: event('Product Viewed', 'Product List Viewed', 'Products Searched', 'view_item'),
          feeling: 0.5,
        },
        {
          id: 'store-check',
          name: ['Stock and opening hours', 'Voorraad en openingstijden'],
          channel: 'web',
          rule: event('Store Stock Checked', 'Store Located'),
          feeling: -0.2,
        },
        {
          id: 'visit',
          name: ['Visit to the shop', 'Bezoek aan de winkel'],
          channel: 'store',
          rule: inStore('Store Visited', 'Product Viewed'),
          feeling: 0.9,
        },
      ],
    },
    {
      id: 'advice',
      name: ['Get advice', 'Advies krijgen'],
      kind: 'pre-purchase',
      intent: ['Tell me honestly.', 'Zeg eens eerlijk.'],
      cells: {
        doing: ['Tries on, rings up, asks twice', 'Past, belt op, vraagt het twee keer'],
        pains: ['Waiting for somebody who knows', 'Wachten op iemand die het weet'],
        opportunities: ['Make an appointment online', 'Online een afspraak maken'],
        backstage: ['Rota, training', 'Rooster, opleiding'],
      },
      touchpoints: [
        {
          id: 'talk',
          name: ['Advice in the shop', 'Advies in de winkel'],
          channel: 'store',
          rule: inStore('Advice Given', 'Appointment Attended'),
          makeOrBreak: true,
          feeling: 1.3,
        },
        {
          id: 'call',
          name: ['Call to the shop', 'Telefoontje naar de winkel'],
          channel: 'phone',
          rule: event('Store Called', 'Support Called'),
          feeling: -0.4,
        },
      ],
    },
    {
      id: 'buy',
      name: ['Buy', 'Kopen'],
      kind: 'purchase',
      intent: ['I will take it.', 'Ik neem hem.'],
      cells: {
        doing: ['Pays at the till or online', 'Rekent af in de winkel of online'],
        pains: ['A queue on Saturdays', 'Een rij op zaterdag'],
        backstage: ['Tills, payment provider', 'Kassa’s, betaaldienst'],
      },
      touchpoints: [
        {
          id: 'till',
          name: ['Till', 'Kassa'],
          channel: 'store',
          rule: inStore('Order Completed', 'purchase'),
          makeOrBreak: true,
          feeling: 0.8,
        },
        {
          id: 'web-order',
          name: ['Order online', 'Bestelling online'],
          channel: 'web',
          rule: event('Order Completed', 'purchase'),
          makeOrBreak: true,
          feeling: 0.7,
        },
      ],
    },
    {
      id: 'get',
      name: ['Get it home', 'In huis krijgen'],
      kind: 'post-purchase',
      intent: ['When is it mine?', 'Wanneer heb ik het?'],
      cells: {
        doing: ['Collects it or waits for the van', 'Haalt het op of wacht op de bus'],
        pains: ['The parcel is not at the counter yet', 'Het pakket ligt nog niet klaar'],
        backstage: ['Van between the shops', 'Bus tussen de winkels'],
      },
      touchpoints: [
        {
          id: 'collect',
          name: ['Collected in the shop', 'Opgehaald in de winkel'],
          channel: 'store',
          rule: inStore('Order Collected'),
          feeling: 0.9,
        },
        {
          id: 'home',
          name: ['Delivered at home', 'Thuisbezorgd'],
          channel: 'delivery',
          rule: event('Order Delivered', 'Shipment Delivered'),
          feeling: 1.1,
        },
      ],
    },
    {
      id: 'after',
      name: ['Afterwards', 'Daarna'],
      kind: 'post-purchase',
      intent: ['I can always go back to them.', 'Ik kan er altijd terecht.'],
      cells: {
        doing: [
          'Comes back for a repair or an exchange',
          'Komt terug om te ruilen of te laten maken',
        ],
        opportunities: ['Remind people of maintenance', 'Herinner aan onderhoud'],
        backstage: ['Workshop', 'Werkplaats'],
      },
      touchpoints: [
        {
          id: 'exchange',
          name: ['Exchange or return', 'Ruilen of retour'],
          channel: 'store',
          rule: event('Order Refunded', 'Product Exchanged', 'refund'),
          feeling: -0.6,
        },
        {
          id: 'repair',
          name: ['Repair or service', 'Reparatie of onderhoud'],
          channel: 'store',
          rule: event('Repair Requested', 'Service Booked'),
          feeling: 0.3,
        },
        {
          id: 'loyal',
          name: ['Customer card used', 'Klantenkaart gebruikt'],
          channel: 'store',
          rule: event('Loyalty Card Used'),
          feeling: 0.8,
        },
      ],
    },
  ],
  ideal: ['advert', 'online-look', 'store-check', 'visit', 'talk', 'till', 'loyal'],
  arrows: [
    { from: 'newsletter', to: 'online-look' },
    { from: 'online-look', to: 'web-order', eventual: true },
    { from: 'web-order', to: 'collect', optional: true },
    { from: 'web-order', to: 'home', optional: true },
    { from: 'talk', to: 'web-order', eventual: true, optional: true },
    { from: 'till', to: 'exchange', eventual: true, optional: true },
  ],
  goals: [
    { touchpoint: 'till', name: ['Bought in the shop', 'Gekocht in de winkel'] },
    { touchpoint: 'web-order', name: ['Bought online', 'Online gekocht'] },
  ],
};
