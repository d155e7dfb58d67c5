import { channels, type Difference, type FieldChange, isWords, stageKinds } from '@waymark/model';
import type { Key, Words } from '../words.ts';
import { type Both, nameOfId } from './part-names.ts';

/** One thing about a part that is otherwise than it was; both texts are empty where words fail. */
export interface FieldLine {
  field: string;
  /** What it is called. */
  label: string;
  before: string;
  after: string;
}

const labels: Readonly<Record<string, Key>> = {
  name: 'versions.field.name',
  title: 'versions.field.title',
  description: 'versions.field.description',
  intent: 'versions.field.intent',
  kind: 'versions.field.kind',
  phase: 'versions.field.phase',
  channel: 'versions.field.channel',
  onstage: 'versions.field.onstage',
  makeOrBreak: 'versions.field.make-or-break',
  rule: 'versions.field.rule',
  span: 'versions.field.span',
  optional: 'versions.field.optional',
  parallel: 'versions.field.parallel',
  scenario: 'versions.field.scenario',
  journey: 'versions.field.journey',
  label: 'versions.field.label',
  withinSeconds: 'versions.field.within',
  ideal: 'versions.field.ideal',
  role: 'versions.field.role',
  quote: 'versions.field.quote',
  picture: 'versions.field.picture',
  traits: 'versions.field.traits',
  persona: 'versions.field.persona',
  text: 'versions.field.text',
  value: 'versions.field.value',
  link: 'versions.field.link',
  metric: 'versions.field.metric',
  figure: 'versions.field.figure',
  evidence: 'versions.field.evidence',
  note: 'versions.field.note',
  touchpoint: 'versions.field.touchpoint',
  owner: 'versions.field.owner',
  due: 'versions.field.due',
  state: 'versions.field.state',
  card: 'versions.field.card',
  counterpart: 'versions.field.counterpart',
};

export function fieldLine(
  it: Difference,
  { field, before, after }: FieldChange,
  both: Both,
  words: Words,
): FieldLine {
  const label = words.t(labels[field] ?? 'versions.field.other');
  const typed = typedTexts(before, after, words);
  if (typed) return { field, label, ...typed };
  const read = (value: unknown) => valueWords(it, field, value, both, words);
  return { field, label, before: read(before), after: read(after) };
}

/** Texts that people typed, in the reader's language unless only the other one changed. */
function typedTexts(before: unknown, after: unknown, words: Words) {
  const [was, is] = [before, after].map((it) => (isWords(it) ? it : undefined));
  if (!was && !is) return null;
  const { locale } = words;
  const own = was?.[locale] !== is?.[locale];
  const shown = own ? locale : locale === 'en' ? 'nl' : 'en';
  return { before: was?.[shown] ?? '', after: is?.[shown] ?? '' };
}

/** A value in a few words; nothing for what is more than a few words, such as a rule. */
function valueWords(
  it: Difference,
  field: string,
  value: unknown,
  both: Both,
  words: Words,
): string {
  const { t } = words;
  if (typeof value === 'boolean') return t(value ? 'versions.yes' : 'versions.no');
  if (field === 'withinSeconds' && typeof value === 'number') return words.duration(value);
  if (typeof value === 'number') return words.number(value);
  if (typeof value !== 'string') return '';
  const channel = channels.find((known) => known === value);
  if (field === 'channel' && channel) return t(`channel.${channel}`);
  const kind = stageKinds.find((known) => known === value);
  if (it.kind === 'stage' && field === 'kind' && kind) return t(`map.kind.${kind}`);
  if (it.kind === 'map' && field === 'state')
    return t(value === 'to-be' ? 'maps.state.to-be' : 'maps.state.as-is');
  if (field === 'due') return words.day(value, 'year');
  if (field === 'touchpoint') return nameOfId(both, 'touchpoints', value, words);
  if (field === 'persona') return nameOfId(both, 'personas', value, words);
  if (field === 'phase') return nameOfId(both, 'phases', value, words);
  return field === 'owner' || field === 'link' || field === 'note' ? value : '';
}
