import type { Messages } from '../message.ts';

export const live = {
  'live.title': 'Live',
  'live.lead': 'What people do, as it arrives, and what was refused and why.',
  'live.pause': 'Pause',
  'live.resume': 'Go on',
  'live.clear': 'Clear',
  'live.waiting': { one: '{n} more has arrived', other: '{n} more have arrived' },
  'live.map': 'Touchpoints of',
  'live.map.none': 'no map: leave them out',
  'live.opening': 'Connecting',
  'live.listening': 'Listening',
  'live.paused': 'Paused',
  'live.broken': 'The line to Waymark broke; trying again',
  'live.empty': 'Nothing has arrived since this page was opened.',
  'live.empty.text':
    'Put the tracker on your site, send an event by hand, or send here what you already collect with Segment. It appears on this page within a second.',
  'live.empty.others':
    'As soon as somebody visits the site, or events are sent in another way, they appear here.',
  'live.guest':
    'You were let into single maps only; what arrives here is for people of the workspace.',
  'live.at': 'Arrived',
  'live.person': 'Person',
  'live.what': 'What',
  'live.channel': 'Channel',
  'live.page': 'Page',
  'live.touchpoint': 'Touchpoint',
  'live.touchpoint.none': 'on no touchpoint',
  'live.refused': 'Refused',
  'live.import.running': {
    one: 'is being read in: {n} row so far',
    other: 'is being read in: {n} rows so far',
  },
  'live.import.done': {
    one: 'was read in: {n} event added',
    other: 'was read in: {n} events added',
  },
  'live.import.cancelled': 'was taken back: nothing of it is kept',
  'live.import.failed': 'could not be read in: nothing of it is kept',
  'live.list': 'Events',
  'live.demo':
    'The demo is a finished story: nothing new arrives here. Open your own workspace to watch your customers.',
} as const satisfies Messages;
