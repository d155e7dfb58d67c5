import type { settings as en } from '../en/settings.ts';
import type { SameKeys } from '../message.ts';

export const settings: SameKeys<typeof en> = {
  'settings.title': 'Instellingen',
  'settings.workspace': 'Werkruimte',
  'settings.name': 'Naam',
  'settings.zone': 'Tijdzone',
  'settings.zone.hint': 'Dagen op elke kaart beginnen en eindigen in deze zone.',
  'settings.currency': 'Valuta',
  'settings.saved': 'Bewaard',
  'settings.demo': 'Dit is het voorbeeldbedrijf; naam en dagen horen bij zijn verhaal.',
  'settings.connect': 'Uw site verbinden',
  'settings.connect.text':
    'De tracker meet bezochte pagina’s en klikken op gemerkte onderdelen. Hij is kleiner dan 2,2 kB, zet geen cookie, en meet niets van wie niet gevolgd wil worden.',
  'settings.site': 'Op uw site',
  'settings.segment': 'Als u Segment al gebruikt',
  'settings.curl': 'Met de hand',
  'settings.site.text': 'In de head van elke pagina:',
  'settings.segment.text': 'Uw code blijft zoals hij is, met dit adres en deze sleutel:',
  'settings.curl.text': 'Eén gebeurtenis vanaf de opdrachtregel:',
  'settings.connect.none':
    'Maak eerst een schrijfsleutel; die zegt van wie de gebeurtenissen zijn.',
  'settings.keys': 'Sleutels',
  'settings.keys.text':
    'Een schrijfsleutel staat in uw pagina’s en kan alleen insturen. Een API-sleutel kan alles lezen: houd hem geheim.',
  'settings.keys.none': 'Er zijn nog geen sleutels.',
  'settings.key.write': 'schrijfsleutel',
  'settings.key.api': 'API-sleutel',
  'settings.key.name': 'Naam van de sleutel',
  'settings.key.kind': 'Soort',
  'settings.key.make': 'Sleutel maken',
  'settings.key.once': 'De sleutel wordt alleen nu getoond. Kopieer hem meteen.',
  'settings.key.made': 'gemaakt {when}',
  'settings.key.used': 'laatst gebruikt {when}',
  'settings.key.unused': 'nooit gebruikt',
  'settings.key.hidden': 'één keer getoond, toen hij gemaakt werd',
  'settings.key.withdraw': 'Intrekken',
  'settings.key.withdraw.title': '“{name}” intrekken?',
  'settings.key.withdraw.text':
    'Wat deze sleutel gebruikt, werkt meteen niet meer. Een sleutel komt niet terug.',
};
