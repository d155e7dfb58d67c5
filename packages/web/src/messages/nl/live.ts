import type { live as en } from '../en/live.ts';
import type { SameKeys } from '../message.ts';

export const live: SameKeys<typeof en> = {
  'live.title': 'Live',
  'live.lead':
    'Wat mensen doen, op het moment dat het binnenkomt, en wat er geweigerd werd en waarom.',
  'live.pause': 'Pauze',
  'live.resume': 'Verder',
  'live.clear': 'Leegmaken',
  'live.waiting': { one: 'er kwam er nog {n} bij', other: 'er kwamen er nog {n} bij' },
  'live.map': 'Contactmomenten van',
  'live.map.none': 'geen kaart: laat ze weg',
  'live.opening': 'Verbindt',
  'live.listening': 'Luistert',
  'live.paused': 'Gepauzeerd',
  'live.broken': 'De verbinding met Waymark viel weg; er wordt opnieuw verbonden',
  'live.empty': 'Er is niets binnengekomen sinds deze pagina openging.',
  'live.empty.text':
    'Zet de tracker op uw site, stuur zelf een gebeurtenis, of stuur hierheen wat u al met Segment verzamelt. Binnen een seconde staat het hier.',
  'live.empty.others':
    'Zodra iemand de site bezoekt, of er op een andere manier gebeurtenissen binnenkomen, ziet u ze hier.',
  'live.guest':
    'U bent hier alleen tot losse kaarten toegelaten; wat er binnenkomt, is voor wie in de werkruimte zit.',
  'live.at': 'Aangekomen',
  'live.person': 'Persoon',
  'live.what': 'Wat',
  'live.channel': 'Kanaal',
  'live.page': 'Pagina',
  'live.touchpoint': 'Contactmoment',
  'live.touchpoint.none': 'bij geen contactmoment',
  'live.refused': 'Geweigerd',
  'live.import.running': {
    one: 'wordt ingelezen: tot nu toe {n} rij',
    other: 'wordt ingelezen: tot nu toe {n} rijen',
  },
  'live.import.done': {
    one: 'is ingelezen: {n} gebeurtenis erbij',
    other: 'is ingelezen: {n} gebeurtenissen erbij',
  },
  'live.import.cancelled': 'is teruggedraaid: er is niets van bewaard',
  'live.import.failed': 'kon niet worden ingelezen: er is niets van bewaard',
  'live.list': 'Gebeurtenissen',
  'live.demo':
    'Het voorbeeld is een afgerond verhaal: er komt niets nieuws bij. Open uw eigen werkruimte om uw klanten te zien.',
};
