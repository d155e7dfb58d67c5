import type { Version } from '@waymark/model';
import type { Words } from '../words.ts';

/** The day of an instant as people of this time zone have it, such as 2026-11-20. */
export function dayIn(iso: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' },
  }).formatToParts(new Date(iso));
  const part = (type: string) => parts.find((it) => it.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Hours and minutes. */
export const timeIn = (iso: string, timeZone: string, words: Words): string =>
  words.clock(iso, timeZone).slice(0, 5);

/** What a version is called in a choice or a question. */
export function momentOf(version: Version, timeZone: string, words: Words): string {
  const when = words.instant(version.madeAt, timeZone);
  return version.note === null
    ? when
    : `${words.t('versions.quoted', { name: version.note })}, ${when}`;
}
