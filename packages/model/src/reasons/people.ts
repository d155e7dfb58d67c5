/** Why somebody is not let in, or may not do what they asked for. */
export const peopleReasons = {
  'password-wrong':
    'This e-mail address and this password do not belong together. Try again, or sign in by a link.',
  'password-not-yours':
    'This is not your password so far. Type it again, or sign in by a link to choose a new one.',
  'email-taken':
    'Somebody has an account with this e-mail address already. Sign in with it, or use another address.',
  'no-mail': 'This Waymark sends no mail. Ask its owner for a link: `npx waymark link` makes one.',
  'nobody-at-email': 'Nobody here has the e-mail address {email}.',
  'person-unknown': 'There is nobody “{id}” here.',
  'member-unknown': 'This person is not in the workspace.',
  'grant-unknown': 'This person was not let into this map or its workspace.',
  'last-owner': 'Nobody else owns this workspace. Make somebody else owner first.',
  'invitation-over':
    'This invitation was withdrawn, used already or is too old. Ask whoever invited you for a new one.',
  'invitation-unknown': 'There is no invitation “{id}” here; it may have been withdrawn.',
  'role-too-low': 'Your role here is {role}; this takes the role {least}.',
  'key-elsewhere': 'This API key belongs to another workspace.',
  'key-unknown-here':
    'This API key is not known here or was withdrawn. Make one under Settings, Keys.',
  'no-person': 'Only somebody who is signed in as a person may do this.',
  'command-line-only': 'Only the command line on the machine of Waymark may do this.',
  'public-link-unknown': 'This link shows nothing: it was withdrawn, is too old, or never was.',
  'public-link-elsewhere': 'There is no public link “{id}” for this map.',
  'public-link-locked': 'This map opens with a password. Ask whoever gave you the link.',
  'public-link-wrong-password': 'This is not the password of this link. Type it again.',
  'public-link-past': 'A link cannot end at {moment}, which is past. Choose a later moment.',
} as const;
