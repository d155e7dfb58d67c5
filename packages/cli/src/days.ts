import { daySchema, WaymarkError } from '@waymark/model';

/** The range of days that options ask for, open where they say nothing. Errors: BAD_REQUEST. */
export function daysOf(options: { from?: string | undefined; to?: string | undefined }): {
  from?: string;
  to?: string;
} {
  return { ...dayOf('from', options.from), ...dayOf('to', options.to) };
}

function dayOf(name: 'from' | 'to', text: string | undefined): { [name: string]: string } {
  if (text === undefined) return {};
  if (daySchema.safeParse(text).success) return { [name]: text };
  throw new WaymarkError('BAD_REQUEST', `--${name} takes a day such as 2026-09-01, not “${text}”.`);
}
