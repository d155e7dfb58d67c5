/** Why an event that was sent is not kept, as the live page shows it. */
export const eventReasons = {
  'no-consent': 'The person agreed to nothing, so this is not kept.',
  'event-not-object': 'An event must be an object.',
  'event-no-type': '“type” must be one of {types}.',
  'event-field-no-text': '“{field}” must be a text or a number.',
  'event-field-too-long': '“{field}” may have at most {most} characters.',
  'event-field-no-moment': '“{field}” must be a date and time as ISO 8601 between 1970 and 2200.',
  'event-field-no-object': '“{field}” must be an object.',
  'event-no-name': 'A track call needs “event”, the name of what happened.',
  'event-no-group': 'A group call needs “groupId”.',
  'event-no-alias': 'An alias call needs “userId” and “previousId”.',
  'event-no-id': 'An event needs “userId” or “anonymousId”.',
  'event-too-deep': 'An event may nest at most {most} levels deep.',
  'event-too-large': 'An event may have at most {most} KB, this one has {found} KB.',
  'event-unreadable': 'The event store cannot read this event.',
} as const;
