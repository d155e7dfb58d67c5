import type { together as en } from '../en/together.ts';
import type { SameKeys } from '../message.ts';

export const together: SameKeys<typeof en> = {
  'together.saved': 'Bewaard',
  'together.saving': 'Bewaren …',
  'together.offline': 'U werkt zonder verbinding; alles blijft hier bewaard',
  'together.somebody': 'Iemand',
  'together.also-here': 'Ook hier',
  'together.load-again': 'De kaart opnieuw laden',
  'together.refused': 'Niet bewaard',
  'together.gone':
    'Iemand heeft dit weggehaald terwijl u erin schreef. Als u verder schrijft, komt het terug; met Escape blijft het weg.',
};
