import type { Messages } from '../message.ts';

/** Drawing on one map with others. */
export const together = {
  'together.saved': 'Saved',
  'together.saving': 'Saving …',
  'together.offline': 'Working without connection; everything is kept here',
  'together.somebody': 'Somebody',
  'together.also-here': 'Also here',
  'together.load-again': 'Load the map again',
  'together.refused': 'Not kept',
} as const satisfies Messages;
