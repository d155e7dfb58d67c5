import { event, type Sketch } from './sketch.ts';

/** Selling to companies, where several people decide together. Counted best by account. */
export const b2b: Sketch = {
  title: ['Business customers', 'Zakelijke klanten'],
  description: [
    'A buying group finds, tests and signs together; count it by company.',
    'Een groep zoekt, test en tekent samen; tel per bedrijf.',
  ],
  personas: [
    {
      id: 'champion',
      name: ['Champion', 'Aanjager'],
      description: [
        'Has the problem every day and looks for a way out.',
        'Heeft het probleem elke dag en zoekt een oplossing.',
      ],
    },
    {
      id: 'decider',
      name: ['Decider', 'Beslisser'],
      description: [
        'Holds the budget and asks what it brings in.',
        'Heeft het budget en vraagt wat het oplevert.',
      ],
    },
    {
      id: 'checker',
      name: ['Checker', 'Toetser'],
      description: [
        'Purchasing, security or legal: looks for reasons to say no.',
        'Inkoop, beveiliging of juridisch: zoekt redenen om nee te zeggen.',
      ],
    },
  ],
  lanes: ['doing', 'thinking', 'feeling', 'needs', 'pains', 'opportunities', 'backstage'],
  stages: [
    {
      id: 'problem',
      name: ['See the problem', 'Het probleem zien'],
      kind: 'pre-purchase',
      intent: ['It cannot go on like this.', 'Zo gaat het niet langer.'],
      cells: {
        doing: ['Reads, asks colleagues elsewhere', 'Leest, vraagt vakgenoten'],
        needs: ['Words for the problem', 'Woorden voor het probleem'],
        backstage: ['Content, events', 'Artikelen, bijeenkomsten'],
      },
      touchpoints: [
        {
          id: 'article',
          name: ['Article or report', 'Artikel of rapport'],
          channel: 'web',
          rule: event('Article Viewed', 'Content Downloaded', 'file_download'),
          feeling: 0.4,
        },
        {
          id: 'webinar',
          name: ['Webinar or fair', 'Webinar of beurs'],
          channel: 'other',
          rule: event('Webinar Attended', 'Event Attended'),
          feeling: 0.7,
        },
      ],
    },
    {
      id: 'explore',
      name: ['Explore', 'Verkennen'],
      kind: 'pre-purchase',
      intent: ['Who can do this?', 'Wie kan dit?'],
      cells: {
        doing: ['Draws up a list of three', 'Maakt een lijst van drie'],
        thinking: ['What does it cost?', 'Wat kost het?'],
        pains: ['No price without a call', 'Geen prijs zonder gesprek'],
        opportunities: ['Show a price range', 'Geef een prijsindicatie'],
      },
      touchpoints: [
        {
          id: 'pricing',
          name: ['Price page', 'Prijspagina'],
          channel: 'web',
          rule: {
            kind: 'any',
            of: [event('Pricing Viewed'), { kind: 'page', paths: ['/pricing/**', '/prijzen/**'] }],
          },
          makeOrBreak: true,
          feeling: -0.3,
        },
        {
          id: 'demo-request',
          name: ['Demo requested', 'Demo aangevraagd'],
          channel: 'web',
          rule: event('Demo Requested', 'Lead Generated', 'generate_lead'),
          feeling: 0.5,
        },
      ],
    },
    {
      id: 'evaluate',
      name: ['Evaluate', 'Beoordelen'],
      kind: 'pre-purchase',
      intent: ['Does it work for all of us?', 'Werkt het voor ons allemaal?'],
      cells: {
        doing: ['Tries it with real work', 'Probeert het uit met echt werk'],
        thinking: ['What will security say?', 'Wat zegt beveiliging?'],
        needs: ['Proof for each member of the group', 'Bewijs voor ieder lid van de groep'],
        pains: ['The same questions from each department', 'Dezelfde vragen van elke afdeling'],
        opportunities: ['One page for the checker', 'Eén pagina voor de toetser'],
        backstage: ['Sales engineering', 'Technische verkoop'],
      },
      touchpoints: [
        {
          id: 'demo',
          name: ['Demo given', 'Demo gegeven'],
          channel: 'phone',
          rule: event('Demo Held', 'Meeting Held'),
          feeling: 0.9,
        },
        {
          id: 'trial',
          name: ['Trial', 'Proefperiode'],
          channel: 'app',
          rule: event('Trial Started', 'Account Created', 'Signed Up', 'sign_up'),
          makeOrBreak: true,
          feeling: 0.6,
        },
        {
          id: 'invite',
          name: ['Colleague invited', 'Collega uitgenodigd'],
          channel: 'app',
          rule: event('Invite Sent', 'Account Added User'),
          feeling: 0.8,
        },
      ],
    },
    {
      id: 'decide',
      name: ['Decide', 'Beslissen'],
      kind: 'purchase',
      intent: ['Can we defend this?', 'Kunnen we dit verdedigen?'],
      cells: {
        doing: ['Negotiates, has it checked', 'Onderhandelt, laat het toetsen'],
        pains: ['Weeks of silence at purchasing', 'Weken stilte bij inkoop'],
        backstage: ['Quotation, legal', 'Offerte, juridisch'],
      },
      touchpoints: [
        {
          id: 'quote',
          name: ['Quotation', 'Offerte'],
          channel: 'email',
          rule: event('Quote Sent', 'Quote Viewed'),
          feeling: 0.1,
        },
        {
          id: 'review',
          name: ['Security and purchasing', 'Beveiliging en inkoop'],
          channel: 'email',
          feeling: -0.9,
        },
        {
          id: 'signed',
          name: ['Signed', 'Getekend'],
          channel: 'other',
          rule: event('Contract Signed', 'Subscription Started', 'Order Completed', 'purchase'),
          feeling: 1.4,
        },
      ],
    },
    {
      id: 'start',
      name: ['Get going', 'Op gang komen'],
      kind: 'post-purchase',
      intent: ['Was it the right choice?', 'Was het de goede keus?'],
      cells: {
        doing: ['Sets up, trains colleagues', 'Richt in, leidt collega’s op'],
        pains: ['The champion has no time', 'De aanjager heeft geen tijd'],
        backstage: ['Customer success', 'Klantbegeleiding'],
      },
      touchpoints: [
        {
          id: 'onboarding',
          name: ['Onboarding', 'Inwerken'],
          channel: 'app',
          rule: event('Onboarding Completed', 'Integration Enabled'),
          makeOrBreak: true,
          feeling: 0.2,
        },
        {
          id: 'ticket',
          name: ['Question to support', 'Vraag aan de helpdesk'],
          channel: 'chat',
          rule: event('Ticket Created', 'Live Chat Conversation Started'),
          feeling: -0.5,
        },
      ],
    },
    {
      id: 'grow',
      name: ['Stay and grow', 'Blijven en groeien'],
      kind: 'post-purchase',
      intent: ['We could not do without.', 'We kunnen niet meer zonder.'],
      cells: {
        doing: ['Renews, adds a department', 'Verlengt, voegt een afdeling toe'],
        opportunities: ['Show what it brought in', 'Laat zien wat het opleverde'],
      },
      touchpoints: [
        {
          id: 'renewed',
          name: ['Renewed', 'Verlengd'],
          channel: 'other',
          rule: event('Subscription Renewed'),
          feeling: 1,
        },
        {
          id: 'upgraded',
          name: ['Extended', 'Uitgebreid'],
          channel: 'app',
          rule: event('Subscription Upgraded', 'Plan Upgraded'),
          feeling: 1.2,
        },
        {
          id: 'cancelled',
          name: ['Cancelled', 'Opgezegd'],
          channel: 'other',
          rule: event('Subscription Cancelled', 'Account Deleted'),
          feeling: -1.5,
        },
      ],
    },
  ],
  ideal: [
    'article',
    'pricing',
    'demo-request',
    'demo',
    'trial',
    'invite',
    'quote',
    'signed',
    'onboarding',
    'renewed',
  ],
  arrows: [
    { from: 'webinar', to: 'demo-request' },
    { from: 'pricing', to: 'trial', eventual: true },
    { from: 'quote', to: 'review', optional: true },
    { from: 'review', to: 'signed', optional: true },
    { from: 'onboarding', to: 'ticket', optional: true },
    { from: 'renewed', to: 'upgraded', eventual: true, optional: true },
  ],
  goals: [{ touchpoint: 'signed', name: ['A new customer', 'Een nieuwe klant'] }],
};
