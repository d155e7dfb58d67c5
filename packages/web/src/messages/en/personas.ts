import type { Messages } from '../message.ts';

export const personas = {
  'personas.of': 'For',
  'personas.add': 'persona',
  'personas.add.long': 'Add a persona',
  'personas.new': 'New persona',
  'personas.about': 'About {name}',
  'personas.role': 'Role',
  'personas.role.none': 'Say what their role is',
  'personas.role.customer': 'customer',
  'personas.role.decider': 'decides',
  'personas.role.influencer': 'has influence',
  'personas.role.user': 'uses it',
  'personas.role.approver': 'must approve',
  'personas.quote': 'Something they say',
  'personas.quote.empty': 'What would they say?',
  'personas.description': 'Who they are',
  'personas.description.empty': 'Say who they are',
  'personas.picture': 'A picture of {name}',
  'personas.picture.remove': 'Remove the picture',
  'personas.copy': 'Copy this persona',
  'personas.copied':
    '“{name}” is copied. Open the map where it should stand too, and paste it there (Ctrl+V).',
  'personas.copied.by-key':
    'The browser lets you copy only with the keyboard: go to the name of the persona and press Ctrl+C.',
  'personas.remove': 'Remove {name}',
  'personas.trait.label': 'What',
  'personas.trait.value': 'How it is',
  'personas.trait.add': 'a line about them',
  'personas.trait.remove': 'Remove the line {name}',
} as const satisfies Messages;
