import type { Messages } from '../message.ts';

/** Drawing on one map with others. */
export const together = {
  'together.saved': 'Saved',
  'together.saving': 'Saving …',
  'together.waiting': 'No connection yet; keep this page open',
  'together.offline': 'Working without a connection; everything is kept here',
  'together.held': 'Kept in this browser only',
  'together.held.text':
    'You may look at this map but not draw on it. What you drew without a connection is kept in this browser and comes onto the map once an owner lets you draw again.',
  'together.older':
    'This browser still holds changes of yours from before this map was begun anew on the server. They do not fit the map as it is now.',
  'together.older.forget': 'Throw them away',
  'together.somebody': 'Somebody',
  'together.also-here': 'Also here',
  'together.more': { one: '{n} more', other: '{n} more' },
  'together.go-to': 'Go to {name}',
  'together.here': 'This is where {name} is.',
  'together.nowhere': '{name} is not on the sheet now.',
  'together.follow': 'Follow {name}',
  'together.following': 'You follow {name}.',
  'together.stop': 'Stop',
  'together.load-again': 'Load the map again',
  'together.as-file': 'Save what you see as a file',
  'together.refused': 'Not kept',
  'together.gone':
    'Somebody removed this while you were writing in it. What you write brings it back; Escape lets it go.',
} as const satisfies Messages;
