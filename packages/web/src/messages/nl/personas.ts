import type { personas as en } from '../en/personas.ts';
import type { SameKeys } from '../message.ts';

export const personas: SameKeys<typeof en> = {
  'personas.of': 'Voor',
  'personas.add': 'persona',
  'personas.add.long': 'Een persona toevoegen',
  'personas.new': 'Nieuwe persona',
  'personas.about': 'Over {name}',
  'personas.role': 'Rol',
  'personas.role.none': 'Zeg wat hun rol is',
  'personas.role.customer': 'klant',
  'personas.role.decider': 'beslist',
  'personas.role.influencer': 'heeft invloed',
  'personas.role.user': 'gebruikt het',
  'personas.role.approver': 'moet akkoord geven',
  'personas.quote': 'Iets wat ze zeggen',
  'personas.quote.empty': 'Wat zouden ze zeggen?',
  'personas.description': 'Wie het is',
  'personas.description.empty': 'Zeg wie het is',
  'personas.picture': 'Een afbeelding van {name}',
  'personas.picture.remove': 'Afbeelding verwijderen',
  'personas.copy': 'Deze persona kopiëren',
  'personas.copied':
    '“{name}” is gekopieerd. Open de kaart waar deze ook moet staan, en plak daar (Ctrl+V).',
  'personas.copied.by-key':
    'De browser laat u alleen met het toetsenbord kopiëren: ga naar de naam van de persona en druk op Ctrl+C.',
  'personas.remove': '{name} verwijderen',
  'personas.trait.label': 'Wat',
  'personas.trait.value': 'Hoe het is',
  'personas.trait.add': 'een regel erbij',
  'personas.trait.remove': 'Regel {name} verwijderen',
};
