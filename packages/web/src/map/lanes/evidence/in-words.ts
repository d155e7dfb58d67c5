import type { Evidence } from '@waymark/model';
import type { Words } from '../../../words.ts';
import { isOld } from './evidence.ts';

/** What a part rests on as one short line: how we know, from how many, when, and from where. */
export function evidenceInWords(
  evidence: Evidence | undefined,
  { t, day, say }: Words,
  today: string,
): string {
  if (!evidence) return t('lanes.known.opinion');
  const { kind, people, date } = evidence;
  const source = sourceInWords(evidence, say);
  const said = [t(`lanes.known.${kind}`)];
  if (people !== undefined) said.push(t('lanes.people', { n: people }));
  if (date) said.push(day(date, 'year'));
  if (source) said.push(source);
  if (isOld(evidence, today)) said.push(t('lanes.old'));
  return said.join(', ');
}

/** Where it was seen or said, in the reader's language where it is known in that. */
export const sourceInWords = ({ source }: Evidence, say: Words['say']): string =>
  typeof source === 'string' ? source : say(source);
