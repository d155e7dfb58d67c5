/** Why a picture cannot stand on a map. */
export const pictureReasons = {
  'picture-unknown': 'There is no such picture on this map.',
  'pictures-elsewhere':
    'These pictures are on a map that you may not see, so they do not come along.',
  'picture-no-picture':
    'This is not a picture that can stand on a map: expected a PNG, JPEG, WebP or GIF. Save it as one of those (an SVG as a PNG), then send that.',
  'picture-damaged': 'This picture is damaged. Save it again as a PNG or JPEG, then send that.',
  'picture-empty': 'This picture is empty.',
  'picture-too-many-pixels':
    'This picture is {width} by {height} pixels; at most {side} a side and {millions} million in all are taken. Make it smaller, then send that.',
  'picture-too-heavy':
    'This picture is larger than 5 MB. Make it smaller or save it as a JPEG, then send that.',
} as const;
