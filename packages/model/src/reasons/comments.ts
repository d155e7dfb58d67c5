/** Why something said cannot be answered, changed or taken away. */
export const commentReasons = {
  'thread-gone': 'This thread is not there any more.',
  'comment-gone': 'This comment is not there any more.',
  'comment-of-another': 'Somebody else wrote this comment. You can answer it, not change it.',
} as const;
