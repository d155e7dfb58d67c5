/** Why Waymark itself does not do what was asked, wherever that was. */
export const houseReasons = {
  internal: 'Something went wrong inside Waymark. Its log says what; trying again may help.',
  'not-understood': 'This request could not be understood.',
  'address-wrong': 'Something is wrong with {at} in the address.',
  'query-wrong': 'Something is wrong with {at} in the query.',
  'body-wrong': 'Something is wrong with {at} in the body.',
  'not-json': 'The body is not JSON.',
  'body-too-large': 'The body is larger than this address takes.',
  'disk-full': 'The disk is full: make room, then send it again.',
  'too-many-tries': 'Too many tries from this address; wait a little.',
  'link-used':
    'This sign-in link was used before or is too old. Make a new one with `npx waymark link`.',
  'password-link-used':
    'This link for a new password was used before or is too old. Ask for another where you sign in.',
  'not-signed-in':
    'You are not signed in. Open the link that Waymark printed when it started, or make a new one with `npx waymark link`.',
  'workspace-unknown': 'There is no workspace “{id}”.',
  'key-unknown': 'There is no key “{id}” in this workspace.',
  'zone-unknown': '“{zone}” is not a time zone; expected a name such as Europe/Amsterdam.',
  'currency-unknown': '“{currency}” is not a currency; expected three capitals such as EUR.',
  'no-demo': 'This Waymark has no demo company to load.',
} as const;
