import type { Messages } from '../message.ts';

/** Drawing on one map with others. */
export const together = {
  'together.saved': 'Saved',
  'together.saving': 'Saving …',
  'together.offline': 'Working without a connection; everything is kept here',
  'together.somebody': 'Somebody',
  'together.also-here': 'Also here',
  'together.load-again': 'Load the map again',
  'together.refused': 'Not kept',
  'together.gone':
    'Somebody removed this while you were writing in it. What you write brings it back; Escape lets it go.',
} as const satisfies Messages;
