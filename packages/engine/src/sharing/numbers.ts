import type { Answer, MeasureQuestion } from '@waymark/model';
import type { Insights } from '../insights/index.ts';

/** Strangers get numbers up to this old, in milliseconds. */
const freshFor = 60_000;

/** Something to measure, with a text that is another one as soon as it is another question. */
export interface Asked {
  key: string;
  workspace: string;
  question: MeasureQuestion;
}

/**
 * Measures for strangers: each question once a minute however many ask, and one after the other, so
 * that a crowd before a public map leaves the machine to those who work with it.
 */
export function publicNumbers(insights: Pick<Insights, 'measure'>, now: () => number) {
  const known = new Map<string, { at: number; answer: Promise<Answer> }>();
  let last: Promise<unknown> = Promise.resolve();

  const measure = async ({ workspace, question }: Asked): Promise<Answer> => {
    let whole: Answer | undefined;
    for await (const answer of insights.measure(workspace, question)) whole = answer;
    if (!whole) throw new Error('A question was measured without an answer.');
    return { ...whole, question: { ...whole.question, workspace: '' } };
  };

  return function numbersOf(asked: Asked): Promise<Answer> {
    for (const [key, { at }] of known) if (now() - at > freshFor) known.delete(key);
    const before = known.get(asked.key);
    if (before) return before.answer;
    const answer = last.then(() => measure(asked));
    known.set(asked.key, { at: now(), answer });
    // The next one waits for this one, whatever becomes of it; a fault is the asker's to hear.
    last = answer.catch(() => known.delete(asked.key));
    return answer;
  };
}
