import type { Cell, Emotion, Evidence, Lane, Persona, Words } from '@waymark/model';

const stages = ['need', 'explore', 'choose', 'buy', 'receive', 'care'] as const;

export const demoLanes: Lane[] = [
  { id: 'doing', kind: 'doing' },
  { id: 'thinking', kind: 'thinking' },
  { id: 'feeling', kind: 'feeling' },
  { id: 'pains', kind: 'pains' },
  { id: 'opportunities', kind: 'opportunities' },
  { id: 'metrics', kind: 'metrics' },
  { id: 'frontstage', kind: 'frontstage' },
  { id: 'backstage', kind: 'backstage' },
];

export const demoPersonas: Persona[] = [
  {
    id: 'commuter',
    name: { en: 'The daily rider', nl: 'De dagelijkse fietser' },
    role: 'customer',
    description: {
      en: 'Rides to work, wants no surprises.',
      nl: 'Fietst naar het werk en wil geen verrassingen.',
    },
    quote: {
      en: 'It just has to work on Monday morning.',
      nl: 'Hij moet het maandagochtend gewoon doen.',
    },
    traits: [
      { label: { en: 'Age', nl: 'Leeftijd' }, value: { en: '34', nl: '34' } },
      {
        label: { en: 'Rides', nl: 'Rijdt' },
        value: { en: '11 km a day, in any weather', nl: '11 km per dag, weer of geen weer' },
      },
      {
        label: { en: 'Afraid of', nl: 'Bang voor' },
        value: {
          en: 'A bicycle that is stolen or too small',
          nl: 'Een fiets die gestolen wordt of te klein is',
        },
      },
    ],
  },
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
      'Ik lees, ik vergelijk, ik raak de draad kwijt.',
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
    ['One carrier was late for two weeks', 'Eén bezorger kwam twee weken lang te laat'],
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
  frontstage: [
    ['The newsletter answers questions', 'De nieuwsbrief geeft antwoord op vragen'],
    ['Chat and store staff advise', 'Chat en winkel adviseren'],
    ['Measures the rider, sets the saddle', 'Meet de fietser op, stelt het zadel af'],
    ['The till, or the payment page', 'De kassa, of de betaalpagina'],
    ['Says when the bicycle comes', 'Zegt wanneer de fiets komt'],
    ['Checks the bicycle, free of charge', 'Kijkt de fiets gratis na'],
  ],
  backstage: [
    ['Campaign planning', 'Campagneplanning'],
    ['Product data, stock per store', 'Productgegevens, voorraad per winkel'],
    ['Store rota, demo bicycles', 'Winkelrooster, proeffietsen'],
    ['Payment, fraud check', 'Betaling, fraudecontrole'],
    ['Carriers, phone desk, workshop', 'Bezorgers, telefoon, werkplaats'],
    ['Service calendar', 'Onderhoudsagenda'],
  ],
};

const interviews: Evidence = {
  kind: 'reported',
  source: { en: 'Interviews, May 2026', nl: 'Interviews, mei 2026' },
  date: '2026-05-12',
  people: 14,
};
const stores: Evidence = {
  kind: 'observed',
  source: { en: 'A week in the stores', nl: 'Een week in de winkels' },
  date: '2026-06-08',
};
const desk: Evidence = {
  kind: 'reported',
  source: { en: 'Telephone desk', nl: 'Telefoon' },
  date: '2026-09-30',
  people: 212,
};
const figures: Evidence = {
  kind: 'inferred',
  source: { en: 'The figures on this map', nl: 'De cijfers op deze kaart' },
};
const survey: Evidence = {
  kind: 'reported',
  source: { en: 'Survey of 2024', nl: 'Enquête van 2024' },
  date: '2024-03-04',
  people: 61,
};

/** What rests on something; the rest is what the teams think. */
const evidence: Record<string, Evidence> = {
  'doing-explore': stores,
  'doing-choose': stores,
  'doing-buy': { ...stores, people: 40 },
  'doing-receive': desk,
  'thinking-explore': interviews,
  'thinking-choose': interviews,
  'thinking-buy': interviews,
  'thinking-receive': { ...desk, people: 38 },
  'thinking-care': survey,
  'pains-explore': { ...interviews, people: 9 },
  'pains-choose': { ...stores, people: 23 },
  'pains-buy': { ...figures, date: '2026-10-01' },
  'pains-receive': desk,
  'opportunities-explore': { kind: 'hypothesis' },
  'opportunities-buy': { kind: 'hypothesis' },
  'backstage-receive': {
    kind: 'observed',
    source: { en: 'A day with the carriers', nl: 'Een dag met de bezorgers' },
    date: '2026-07-02',
  },
};

/** How the teams know what people feel at some touchpoints. */
export const demoFeelings: Record<string, Emotion['evidence']> = {
  ride: stores,
  checkout: interviews,
  call: desk,
  delivery: desk,
  service: survey,
};

const demoMetrics: Cell[] = [
  {
    ...{ id: 'on-time', lane: 'metrics', stage: 'receive' },
    text: { en: 'Delivered on the day we said', nl: 'Bezorgd op de beloofde dag' },
    metric: {
      unit: 'share',
      target: 0.95,
      points: [
        { date: '2026-07-01', value: 0.93, numerator: 1_120, denominator: 1_204 },
        { date: '2026-08-01', value: 0.94, numerator: 1_187, denominator: 1_263 },
        { date: '2026-09-01', value: 0.81, numerator: 1_003, denominator: 1_238 },
        { date: '2026-10-01', value: 0.91, numerator: 1_155, denominator: 1_269 },
      ],
    },
    evidence: { kind: 'observed', source: { en: 'Carriers', nl: 'De bezorgers' } },
  },
  {
    ...{ id: 'recommend', lane: 'metrics', stage: 'care' },
    text: { en: 'Would recommend us', nl: 'Beveelt ons aan' },
    metric: {
      unit: 'share',
      target: 0.6,
      points: [
        { date: '2026-04-01', value: 0.47, numerator: 47, denominator: 100 },
        { date: '2026-07-01', value: 0.52, numerator: 78, denominator: 150 },
        { date: '2026-10-01', value: 0.63, numerator: 126, denominator: 200 },
      ],
    },
    evidence: {
      ...interviews,
      source: { en: 'Card after the first service', nl: 'Kaartje na de eerste beurt' },
      date: '2026-10-01',
    },
  },
];

const demoTexts: Cell[] = Object.entries(texts).flatMap(([lane, row]) =>
  row.flatMap((text, place): Cell[] => {
    const stage = stages[place];
    if (!text || !stage) return [];
    const [en, nl] = text;
    const words: Words = { en, nl };
    const known = evidence[`${lane}-${stage}`];
    return [
      { id: `${lane}-${stage}`, lane, stage, text: words, ...(known && { evidence: known }) },
    ];
  }),
);

export const demoCells: Cell[] = [...demoTexts, ...demoMetrics];
