import type { Arrow, CaseKind, Definition } from '@waymark/model';
import type { Words } from '../../words.ts';
import type { MoveReading, TouchpointReading } from './reading.ts';

/** What is said about a touchpoint's figures when one looks closer; a line each. */
export function touchpointTip(it: TouchpointReading, words: Words): string {
  const { t, number, share, duration } = words;
  if (it.unmeasured && it.journeys === 0) return t(`map.why.${it.unmeasured.reason}`);
  const lines = [
    t('map.tip.came', { n: it.journeys, visits: number(it.visits), repeats: number(it.repeats) }),
    t('map.tip.entries', { entries: number(it.entries), exits: number(it.exits) }),
  ];
  if (it.goOn !== null) lines.push(t('map.tip.go-on', { share: share(it.goOn) }));
  if (it.medianSeconds !== null && it.p90Seconds !== null) {
    const times = { median: duration(it.medianSeconds), p90: duration(it.p90Seconds) };
    lines.push(t('map.tip.waited', times));
  }
  if (it.unmeasured) lines.push(t(`map.why.${it.unmeasured.reason}`));
  return lines.join('\n');
}

/** What an arrow says besides where it goes, each in a few words. */
export function arrowWords(arrow: Arrow, { t, duration }: Words): string[] {
  return [
    arrow.kind === 'eventual' ? t('map.arrow.eventual') : '',
    arrow.withinSeconds ? t('map.arrow.within', { span: duration(arrow.withinSeconds) }) : '',
    arrow.optional ? t('map.arrow.optional') : '',
    arrow.ideal ? t('map.arrow.ideal') : '',
  ].filter((part) => part !== '');
}

interface FlowSaid {
  from: string;
  to: string;
  /** Nothing is measured at one of its ends, so that nothing can be said of how many. */
  unmeasured?: boolean;
}

/** What is said about a flow: where from and to, how many, how long, and whether somebody drew it. */
export function moveTip(it: MoveReading, said: FlowSaid, words: Words): string {
  const { arrow } = it;
  const drawn = arrow ? [words.say(arrow.label), arrowWords(arrow, words).join(', ')] : [];
  const lines = [
    `${said.from} → ${said.to}`,
    ...drawn.filter((line) => line !== ''),
    ...(said.unmeasured ? [] : countedLines(it, words)),
  ];
  return lines.join('\n');
}

function countedLines(it: MoveReading, { t, number, duration }: Words): string[] {
  const lines = [t('map.tip.moves', { n: it.journeys, count: number(it.count) })];
  if (it.arrow?.kind === 'eventual' && it.byRule !== null) {
    lines.push(t('map.tip.eventual', { n: it.byRule }));
  }
  if (it.medianSeconds !== null && it.p90Seconds !== null) {
    const times = { median: duration(it.medianSeconds), p90: duration(it.p90Seconds) };
    lines.push(t('map.tip.took', times));
  }
  if (!it.arrow) lines.push(t('map.tip.desire'));
  else if (it.count === 0 && !it.byRule) lines.push(t('map.nobody-takes'));
  return lines;
}

/** The window that every figure on the page shares, in one line. */
export function definitionLine(question: Definition, words: Words): string {
  const { t, day } = words;
  const { from, to, timeZone } = question;
  const range =
    from || to
      ? t('map.def.range', { from: from ? day(from, 'year') : '…', to: to ? day(to, 'year') : '…' })
      : t('map.def.all');
  const by = question.by.kind === 'property' ? question.by.name : t(`by.${question.by.kind}`);
  const who = question.filter ? t('map.def.filtered') : t('filter.everyone');
  return t('map.def', { range, by, who, zone: timeZone });
}

/** Which words to count in: people, visits, customers, or whatever a property stands for. */
export const whoKey = (by: CaseKind) => `map.who.${by.kind}` as const;
