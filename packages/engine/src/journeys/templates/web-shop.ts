import type { Condition } from '@waymark/model';
import type { Sketch } from './sketch.ts';

const event = (...names: string[]): Condition => ({ kind: 'event', names });

/** A web shop in seven stages, measured by Segment's e-commerce events and GA4's. */
export const webShop: Sketch = {
  title: ['Web shop', 'Webwinkel'],
  description: [
    'From the first advertisement to the second order.',
    'Van de eerste advertentie tot de tweede bestelling.',
  ],
  personas: [
    {
      id: 'first-timer',
      name: ['First-time buyer', 'Nieuwe klant'],
      description: [
        'Does not know the shop yet and looks for reasons to trust it.',
        'Kent de winkel nog niet en zoekt redenen om haar te vertrouwen.',
      ],
    },
    {
      id: 'regular',
      name: ['Regular', 'Vaste klant'],
      description: [
        'Knows what they want and expects it to be quick.',
        'Weet wat die wil en verwacht dat het vlot gaat.',
      ],
    },
  ],
  lanes: ['doing', 'thinking', 'feeling', 'pains', 'opportunities', 'backstage'],
  stages: [
    {
      id: 'notice',
      name: ['Notice', 'Opmerken'],
      kind: 'pre-purchase',
      intent: ['“I might need something.”', '“Misschien heb ik iets nodig.”'],
      cells: {
        doing: [
          'Sees an advertisement or reads a newsletter',
          'Ziet een advertentie of leest een nieuwsbrief',
        ],
        thinking: ['“Who are they?”', '“Wie zijn dit?”'],
        pains: ['The same advertisement again and again', 'Steeds weer dezelfde advertentie'],
        backstage: ['Campaign planning', 'Campagneplanning'],
      },
      touchpoints: [
        {
          id: 'promotion',
          name: ['Promotion seen', 'Actie gezien'],
          channel: 'ad',
          rule: event('Promotion Viewed', 'view_promotion'),
          feeling: 0,
        },
        {
          id: 'campaign',
          name: ['Promotion opened', 'Actie geopend'],
          channel: 'ad',
          rule: event('Promotion Clicked', 'select_promotion'),
          feeling: 0.5,
        },
        {
          id: 'newsletter',
          name: ['Newsletter opened', 'Nieuwsbrief geopend'],
          channel: 'email',
          rule: event('Email Opened', 'Email Link Clicked'),
          feeling: 0.5,
        },
      ],
    },
    {
      id: 'explore',
      name: ['Explore', 'Verkennen'],
      kind: 'pre-purchase',
      intent: ['“What is there?”', '“Wat is er?”'],
      cells: {
        doing: ['Searches and browses', 'Zoekt en bladert'],
        thinking: ['“There is so much.”', '“Wat is er veel.”'],
        pains: ['Searching gives too much or nothing', 'Zoeken levert te veel op, of niets'],
        opportunities: ['Guide by use, not by brand', 'Help kiezen op gebruik, niet op merk'],
        backstage: ['Product data, search index', 'Productgegevens, zoekindex'],
      },
      touchpoints: [
        {
          id: 'search',
          name: ['Search', 'Zoeken'],
          channel: 'web',
          rule: event('Products Searched', 'search', 'view_search_results'),
          feeling: 0,
        },
        {
          id: 'list',
          name: ['Product list', 'Productlijst'],
          channel: 'web',
          rule: event('Product List Viewed', 'Product List Filtered', 'view_item_list'),
          feeling: 0.3,
        },
      ],
    },
    {
      id: 'choose',
      name: ['Choose', 'Kiezen'],
      kind: 'pre-purchase',
      intent: ['“Is this the one for me?”', '“Is dit iets voor mij?”'],
      cells: {
        doing: ['Compares, reads reviews', 'Vergelijkt, leest beoordelingen'],
        thinking: ['“Will it fit?”', '“Past het?”'],
        pains: [
          'Sizes and delivery time are hard to find',
          'Maten en levertijd zijn moeilijk te vinden',
        ],
        opportunities: [
          'Answer the three usual questions on the page',
          'Beantwoord de drie gewone vragen op de pagina',
        ],
      },
      touchpoints: [
        {
          id: 'product',
          name: ['Product page', 'Productpagina'],
          channel: 'web',
          rule: event('Product Viewed', 'Product Clicked', 'view_item', 'select_item'),
          makeOrBreak: true,
          feeling: 0.8,
        },
        {
          id: 'wishlist',
          name: ['Wish list', 'Verlanglijst'],
          channel: 'web',
          rule: event('Product Added to Wishlist', 'add_to_wishlist'),
          feeling: 1,
        },
        {
          id: 'basket-in',
          name: ['Put in basket', 'In de mand gelegd'],
          channel: 'web',
          rule: event('Product Added', 'add_to_cart'),
          feeling: 1.2,
        },
      ],
    },
    {
      id: 'order',
      name: ['Order', 'Bestellen'],
      kind: 'purchase',
      intent: ['“Let me get this done.”', '“Even afrekenen.”'],
      cells: {
        doing: ['Fills in address and delivery', 'Vult adres en bezorging in'],
        thinking: ['“Where do these costs come from?”', '“Waar komen die kosten vandaan?”'],
        pains: [
          'Delivery costs appear late; many fields on a phone',
          'Verzendkosten verschijnen laat; veel velden op een telefoon',
        ],
        opportunities: ['Show the whole price in the basket', 'Toon de hele prijs in de mand'],
        backstage: ['Stock check, fraud check', 'Voorraadcontrole, fraudecontrole'],
      },
      touchpoints: [
        {
          id: 'basket',
          name: ['Basket', 'Winkelmand'],
          channel: 'web',
          rule: event('Cart Viewed', 'view_cart'),
          feeling: 0.4,
        },
        {
          id: 'checkout',
          name: ['Checkout', 'Afrekenen'],
          channel: 'web',
          rule: event(
            'Checkout Started',
            'Checkout Step Viewed',
            'Checkout Step Completed',
            'begin_checkout',
            'add_shipping_info',
          ),
          makeOrBreak: true,
          feeling: -0.6,
        },
        {
          id: 'payment',
          name: ['Payment', 'Betalen'],
          channel: 'web',
          rule: event('Payment Info Entered', 'add_payment_info'),
          feeling: -0.3,
        },
        {
          id: 'ordered',
          name: ['Order placed', 'Bestelling geplaatst'],
          channel: 'web',
          rule: event('Order Completed', 'purchase'),
          feeling: 1.6,
        },
      ],
    },
    {
      id: 'receive',
      name: ['Receive', 'Ontvangen'],
      kind: 'post-purchase',
      intent: ['“When does it come?”', '“Wanneer komt het?”'],
      cells: {
        doing: ['Follows the parcel, waits at home', 'Volgt het pakket, wacht thuis'],
        thinking: [
          '“I took the afternoon off for this.”',
          '“Ik heb er een middag vrij voor genomen.”',
        ],
        pains: ['Late, and nobody says so', 'Te laat, en niemand zegt het'],
        opportunities: ['Tell people before they ask', 'Vertel het voordat mensen vragen'],
        backstage: ['Warehouse, carriers', 'Magazijn, vervoerders'],
      },
      touchpoints: [
        {
          id: 'shipped',
          name: ['Sent', 'Verzonden'],
          channel: 'delivery',
          rule: event('Order Shipped', 'Shipment Sent'),
          feeling: 0.6,
        },
        {
          id: 'delivered',
          name: ['Delivered', 'Bezorgd'],
          channel: 'delivery',
          rule: event('Order Delivered', 'Shipment Delivered'),
          makeOrBreak: true,
          feeling: 1.4,
        },
        {
          id: 'pack',
          name: ['Picking and packing', 'Verzamelen en inpakken'],
          channel: 'other',
          backstage: true,
        },
      ],
    },
    {
      id: 'use',
      name: ['Use', 'Gebruiken'],
      kind: 'post-purchase',
      intent: ['“Help me when it does not work.”', '“Help me als het niet lukt.”'],
      cells: {
        doing: [
          'Uses it, asks for help, sends it back',
          'Gebruikt het, vraagt om hulp, stuurt terug',
        ],
        thinking: ['“Whom do I ask?”', '“Wie kan ik het vragen?”'],
        pains: ['Has to tell the story twice', 'Moet het verhaal twee keer doen'],
        backstage: ['Customer service, returns', 'Klantenservice, retouren'],
      },
      touchpoints: [
        {
          id: 'help',
          name: ['Call or chat', 'Bellen of chatten'],
          channel: 'phone',
          rule: event('Support Called', 'Live Chat Conversation Started', 'Ticket Created'),
          feeling: -0.8,
        },
        {
          id: 'return',
          name: ['Return', 'Retour'],
          channel: 'delivery',
          rule: event('Order Refunded', 'Return Requested', 'refund'),
          feeling: -1,
        },
      ],
    },
    {
      id: 'again',
      name: ['Come back', 'Terugkomen'],
      kind: 'post-purchase',
      intent: ['“They did well by me.”', '“Ze deden het goed.”'],
      cells: {
        doing: ['Writes a review, tells friends', 'Schrijft een beoordeling, vertelt het door'],
        opportunities: ['Ask once, at the right moment', 'Vraag het één keer, op het goede moment'],
      },
      touchpoints: [
        {
          id: 'review',
          name: ['Review', 'Beoordeling'],
          channel: 'web',
          rule: event('Product Reviewed'),
          feeling: 1.2,
        },
        {
          id: 'share',
          name: ['Shared with friends', 'Gedeeld met vrienden'],
          channel: 'social',
          rule: event('Product Shared', 'Cart Shared', 'share'),
          feeling: 1.4,
        },
      ],
    },
  ],
  ideal: [
    'promotion',
    'campaign',
    'list',
    'product',
    'basket-in',
    'basket',
    'checkout',
    'payment',
    'ordered',
    'shipped',
    'delivered',
    'review',
  ],
  arrows: [
    { from: 'newsletter', to: 'product' },
    { from: 'search', to: 'product' },
    { from: 'product', to: 'wishlist', optional: true },
    { from: 'wishlist', to: 'basket-in', eventual: true, optional: true },
    { from: 'delivered', to: 'help', optional: true, eventual: true },
    {
      from: 'delivered',
      to: 'return',
      optional: true,
      eventual: true,
      withinSeconds: 30 * 86_400,
      label: ['within 30 days', 'binnen 30 dagen'],
    },
    { from: 'review', to: 'share', optional: true },
  ],
  goals: [{ touchpoint: 'ordered', name: ['An order', 'Een bestelling'] }],
};
