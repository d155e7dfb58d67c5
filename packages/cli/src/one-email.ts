import { emailSchema, WaymarkError } from '@waymark/model';

/** The one address on the line. Errors: BAD_REQUEST. */
export function oneEmail(words: readonly string[]): string {
  const [email, ...more] = words;
  const read = emailSchema.safeParse(email);
  if (read.success && more.length === 0) return read.data;
  throw new WaymarkError(
    'BAD_REQUEST',
    `Expected one e-mail address, found ${email === undefined ? 'none' : `“${words.join(' ')}”`}.`,
  );
}
