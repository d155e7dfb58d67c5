import { event, type Sketch } from './sketch.ts';

/** From a question to an answer. Counted best by ticket. */
export const customerCare: Sketch = {
  title: ['Customer service', 'Klantenservice'],
  description: [
    'From a question to an answer that helps; count it by person or by ticket.',
    'Van een vraag tot een antwoord dat helpt; tel per persoon of per melding.',
  ],
  personas: [
    {
      id: 'worried',
      name: ['Worried', 'Bezorgd'],
      description: [
        'Something went wrong and they cannot go on without help.',
        'Er ging iets mis en zonder hulp komt die niet verder.',
      ],
    },
    {
      id: 'curious',
      name: ['Quick question', 'Korte vraag'],
      description: [
        'Would rather find it than ask it.',
        'Vindt het liever zelf dan het te vragen.',
      ],
    },
  ],
  lanes: ['doing', 'thinking', 'feeling', 'pains', 'opportunities', 'backstage'],
  stages: [
    {
      id: 'trouble',
      name: ['Something is wrong', 'Er is iets'],
      kind: 'post-purchase',
      intent: ['“This is not right.”', '“Dit klopt niet.”'],
      cells: {
        doing: ['Notices that it does not work', 'Merkt dat het niet werkt'],
        thinking: ['“Is it me?”', '“Ligt het aan mij?”'],
        backstage: ['Monitoring', 'Bewaking'],
      },
      touchpoints: [
        {
          id: 'fault',
          name: ['Error met', 'Foutmelding gezien'],
          channel: 'app',
          rule: event('Error Shown', 'Payment Failed'),
          feeling: -1.2,
        },
        {
          id: 'late',
          name: ['Message of a delay', 'Bericht van vertraging'],
          channel: 'email',
          rule: event('Delivery Delayed', 'Outage Announced'),
          feeling: -0.8,
        },
      ],
    },
    {
      id: 'self',
      name: ['Find it oneself', 'Zelf zoeken'],
      kind: 'post-purchase',
      intent: ['“It must be written somewhere.”', '“Het zal wel ergens staan.”'],
      cells: {
        doing: ['Searches the help pages', 'Zoekt in de hulppagina’s'],
        pains: ['Articles speak in our words', 'Artikelen gebruiken onze woorden'],
        opportunities: [
          'Answer the ten questions asked most',
          'Beantwoord de tien meestgestelde vragen',
        ],
        backstage: ['Editors', 'Redactie'],
      },
      touchpoints: [
        {
          id: 'help-search',
          name: ['Help searched', 'Hulp doorzocht'],
          channel: 'web',
          rule: event('Help Searched', 'Articles Searched'),
          feeling: -0.2,
        },
        {
          id: 'help-article',
          name: ['Help article', 'Hulpartikel'],
          channel: 'web',
          rule: {
            kind: 'any',
            of: [
              event('Help Article Viewed'),
              { kind: 'page', paths: ['/help/**', '/hulp/**', '/faq/**'] },
            ],
          },
          makeOrBreak: true,
          feeling: 0.2,
        },
      ],
    },
    {
      id: 'ask',
      name: ['Ask', 'Vragen'],
      kind: 'post-purchase',
      intent: ['“Somebody must be able to say.”', '“Iemand moet het toch weten.”'],
      cells: {
        doing: ['Chats, rings, writes', 'Chat, belt, schrijft'],
        thinking: ['“How long will this take?”', '“Hoe lang gaat dit duren?”'],
        pains: ['Tells the story a second time', 'Doet het verhaal nog een keer'],
        opportunities: ['Say how long it takes', 'Zeg hoe lang het duurt'],
        backstage: ['Queue, routing', 'Wachtrij, doorverbinden'],
      },
      touchpoints: [
        {
          id: 'chat',
          name: ['Chat', 'Chat'],
          channel: 'chat',
          rule: event('Live Chat Conversation Started'),
          feeling: 0.1,
        },
        {
          id: 'phone',
          name: ['Phone call', 'Telefoongesprek'],
          channel: 'phone',
          rule: event('Support Called', 'Call Answered'),
          makeOrBreak: true,
          feeling: -0.5,
        },
        {
          id: 'form',
          name: ['Mail or form', 'Mail of formulier'],
          channel: 'email',
          rule: event('Ticket Created', 'Contact Form Submitted'),
          feeling: -0.3,
        },
      ],
    },
    {
      id: 'wait',
      name: ['Wait', 'Wachten'],
      kind: 'post-purchase',
      intent: ['“Have they forgotten me?”', '“Zijn ze me vergeten?”'],
      cells: {
        doing: ['Looks whether there is news', 'Kijkt of er nieuws is'],
        pains: ['Silence', 'Stilte'],
        opportunities: ['Write before they ask', 'Schrijf voordat ze vragen'],
        backstage: ['Second line, suppliers', 'Tweede lijn, leveranciers'],
      },
      touchpoints: [
        {
          id: 'update',
          name: ['Word in between', 'Tussenbericht'],
          channel: 'email',
          rule: event('Ticket Updated'),
          feeling: 0.5,
        },
        {
          id: 'passed-on',
          name: ['Passed on', 'Doorgezet'],
          channel: 'other',
          backstage: true,
          rule: event('Ticket Escalated'),
        },
        {
          id: 'chase',
          name: ['Asked again', 'Nog eens gevraagd'],
          channel: 'phone',
          rule: event('Ticket Reopened'),
          feeling: -1.4,
        },
      ],
    },
    {
      id: 'solved',
      name: ['Solved', 'Opgelost'],
      kind: 'post-purchase',
      intent: ['“At last.”', '“Eindelijk.”'],
      cells: {
        doing: [
          'Goes on with life, or says what they thought of it',
          'Gaat verder, of zegt wat die ervan vond',
        ],
        opportunities: ['Ask once, briefly', 'Vraag het één keer, kort'],
        backstage: ['Quality, learning from faults', 'Kwaliteit, leren van fouten'],
      },
      touchpoints: [
        {
          id: 'answer',
          name: ['Answer that helps', 'Antwoord dat helpt'],
          channel: 'email',
          rule: event('Ticket Solved', 'Live Chat Conversation Ended'),
          makeOrBreak: true,
          feeling: 1.1,
        },
        {
          id: 'rated',
          name: ['Told us how it went', 'Verteld hoe het ging'],
          channel: 'email',
          rule: event('Survey Answered', 'Conversation Rated'),
          feeling: 0.4,
        },
      ],
    },
  ],
  ideal: ['fault', 'help-search', 'help-article'],
  arrows: [
    { from: 'late', to: 'phone', eventual: true },
    { from: 'help-article', to: 'chat', optional: true },
    { from: 'help-article', to: 'phone', optional: true },
    {
      from: 'chat',
      to: 'answer',
      withinSeconds: 3_600,
      label: ['within the hour', 'binnen het uur'],
    },
    { from: 'phone', to: 'answer' },
    { from: 'form', to: 'update' },
    { from: 'update', to: 'answer' },
    { from: 'form', to: 'passed-on', optional: true },
    { from: 'passed-on', to: 'answer', optional: true, eventual: true },
    { from: 'update', to: 'chase', optional: true },
    { from: 'answer', to: 'rated', optional: true },
  ],
  goals: [{ touchpoint: 'answer', name: ['Helped', 'Geholpen'] }],
};
