import type { together as en } from '../en/together.ts';
import type { SameKeys } from '../message.ts';

export const together: SameKeys<typeof en> = {
  'together.saved': 'Bewaard',
  'together.saving': 'Bewaren …',
  'together.waiting': 'Nog geen verbinding; houd deze pagina open',
  'together.offline': 'U werkt zonder verbinding; alles blijft hier bewaard',
  'together.held': 'Alleen in deze browser bewaard',
  'together.held.text':
    'U mag deze kaart bekijken, maar er niet op tekenen. Wat u zonder verbinding tekende, blijft in deze browser bewaard en komt op de kaart zodra een eigenaar u weer laat tekenen.',
  'together.older':
    'In deze browser staan nog wijzigingen van u van voordat deze kaart op de server opnieuw is begonnen. Ze passen niet op de kaart zoals die nu is.',
  'together.older.forget': 'Weggooien',
  'together.somebody': 'Iemand',
  'together.also-here': 'Ook hier',
  'together.more': { one: 'Nog {n}', other: 'Nog {n}' },
  'together.go-to': 'Naar {name}',
  'together.here': 'Hier is {name}.',
  'together.nowhere': '{name} is nu niet op het vel.',
  'together.follow': '{name} volgen',
  'together.following': 'U volgt {name}.',
  'together.stop': 'Stoppen',
  'together.load-again': 'De kaart opnieuw laden',
  'together.as-file': 'Bewaar wat u ziet als bestand',
  'together.refused': 'Niet bewaard',
  'together.gone':
    'Iemand heeft dit weggehaald terwijl u erin schreef. Als u verder schrijft, komt het terug; met Escape blijft het weg.',
};
