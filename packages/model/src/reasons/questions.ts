/** Why something cannot be counted, or a map cannot be opened or kept. */
export const questionReasons = {
  'range-reversed': 'The range ends on {to}, before it begins on {from}. Swap the two days.',
  'nothing-to-draft':
    'There are no events in this range to draft a map from. Import a file, send events, or take a wider range.',
  'question-taken-back': 'The question was taken back.',
  'took-too-long': 'The answer took too long: ask for a shorter range.',
  'took-too-much':
    'The answer needs more memory than one question may take: ask for a shorter range.',
  'store-behind': 'The event store is behind: try again in a moment.',
  'pattern-broken': '“{pattern}” is not a pattern: {why}. Expected a regular expression.',
  'pattern-looks-around':
    'The pattern “{pattern}” looks ahead or behind, or changes how letters compare, which cannot be measured. Write it without.',
  'pattern-repeats':
    'The pattern “{pattern}” asks for more than {most} repetitions, which cannot be measured. Write it without.',
  'pattern-refers-back':
    'The pattern “{pattern}” refers back to an earlier part, which cannot be measured. Write it without.',
  'pattern-class':
    'The pattern “{pattern}” uses a class of characters other than a category, which cannot be measured. Write it without.',
  'pattern-half-character':
    'The pattern “{pattern}” holds half a character, which cannot be measured. Write it without.',
  'map-unknown': 'There is no map “{id}” in this workspace.',
  'map-saved-elsewhere':
    'This map was saved elsewhere in the meantime (revision {revision}, yours began at {began}). Open it again, then repeat your change.',
  'map-not-a-map': 'This is not a Waymark map: expected an object with "format": "{format}".',
  'map-version':
    'This map has version {version}; this Waymark reads versions {oldest} to {newest}. Update Waymark to open it.',
  'map-faults': 'The map has {n} faults; the first is at {at}.',
  'map-id-twice': 'The id “{id}” stands twice in {list}.',
  'map-no-stage': 'There is no stage “{id}” on this map.',
  'map-no-touchpoint': 'There is no touchpoint “{id}” on this map.',
  'map-no-lane': 'There is no lane “{id}” on this map.',
  'map-no-phase': 'There is no phase “{id}” on this map.',
  'map-no-persona': 'There is no persona “{id}” on this map.',
} as const;
