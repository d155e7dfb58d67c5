import type { Cell, Lane, Words } from '@waymark/model';

const stages = ['need', 'explore', 'choose', 'buy', 'receive', 'care'] as const;

export const demoLanes: Lane[] = [
  { id: 'doing', kind: 'doing' },
  { id: 'thinking', kind: 'thinking' },
  { id: 'feeling', kind: 'feeling' },
  { id: 'pains', kind: 'pains' },
  { id: 'opportunities', kind: 'opportunities' },
  { id: 'backstage', kind: 'backstage' },
];

/** One row a lane, one text a stage; null is an empty cell. */
const texts: Record<string, ([en: string, nl: string] | null)[]> = {
  doing: [
    [
      'Looks around: adverts, search, the newsletter',
      'Kijkt rond: advertenties, zoeken, de nieuwsbrief',
    ],
    ['Reads, compares, walks past a store', 'Leest, vergelijkt, loopt langs een winkel'],
    ['Puts one together, or sits on one', 'Stelt er een samen, of gaat erop zitten'],
    ['Pays at home or at the counter', 'Betaalt thuis of aan de kassa'],
    ['Waits, follows the parcel, picks it up', 'Wacht, volgt het pakket, haalt hem op'],
    ['Rides, has it serviced, tells others', 'Rijdt, laat hem nakijken, vertelt het verder'],
  ],
  thinking: [
    ['My old one is done for. What do people ride now?', 'Mijn oude is op. Waar rijdt men nu op?'],
    [
      'I read, I compare, I lose track of the models.',
      'Ik lees, ik vergelijk, ik raak de modellen kwijt.',
    ],
    [
      'I want to sit on it once before I decide.',
      'Ik wil er één keer op zitten voordat ik beslis.',
    ],
    [
      'Fine, let me pay. Wait, what is this for shipping?',
      'Prima, laat me betalen. Wacht, wat kost verzenden?',
    ],
    [
      'Where is it? The page says Tuesday, twice.',
      'Waar blijft hij? De pagina zegt twee keer dinsdag.',
    ],
    ['The free service made me a customer for life.', 'Door de gratis beurt blijf ik hier klant.'],
  ],
  pains: [
    null,
    ['Three names for the same frame size', 'Drie namen voor dezelfde framemaat'],
    ['No test ride on Sundays', 'Geen proefrit op zondag'],
    [
      'Shipping costs shown last, worst on phones',
      'Verzendkosten pas aan het eind, het ergst op de telefoon',
    ],
    ['One carrier was late for two weeks', 'Eén bezorger was twee weken te laat'],
    null,
  ],
  opportunities: [
    null,
    ['One page that explains frame sizes', 'Eén pagina die framematen uitlegt'],
    ['Book a test ride from the product page', 'Proefrit boeken vanaf de productpagina'],
    ['Show shipping in the basket', 'Verzendkosten in de winkelmand tonen'],
    ['Say it first when a parcel is late', 'Het zelf melden als een pakket te laat is'],
    ['Ask for the review after the first service', 'Na de eerste beurt om een review vragen'],
  ],
  backstage: [
    ['Campaign planning', 'Campagneplanning'],
    ['Product data, stock per store', 'Productgegevens, voorraad per winkel'],
    ['Store rota, demo bicycles', 'Winkelrooster, proeffietsen'],
    ['Payment, fraud check', 'Betaling, fraudecontrole'],
    ['Carriers, phone desk, workshop', 'Bezorgers, telefoon, werkplaats'],
    ['Service calendar', 'Beurtenkalender'],
  ],
};

export const demoCells: Cell[] = Object.entries(texts).flatMap(([lane, row]) =>
  row.flatMap((text, place): Cell[] => {
    const stage = stages[place];
    if (!text || !stage) return [];
    const [en, nl] = text;
    const words: Words = { en, nl };
    return [{ id: `${lane}-${stage}`, lane, stage, text: words }];
  }),
);
