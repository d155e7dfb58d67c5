import { because, type Reason, reasons } from '@waymark/model';
import { describe, expect, it } from 'vitest';
import { inWords } from '../src/parts/said.ts';
import { wordsOf } from '../src/words.ts';

const names = Object.keys(reasons) as Reason[];

/** A sentence with a fact of its own at every place. */
function said(reason: Reason) {
  const places = [...reasons[reason].matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const facts = Object.fromEntries(places.map((name) => [name, `‹${name}›`]));
  return { facts, ...because(reason, facts as never) };
}

describe('what the server said', () => {
  it.each(names)('is said in both languages with all its facts: %s', (reason) => {
    const { message, details, facts } = said(reason);
    const en = inWords({ message, details }, wordsOf('en'));
    const nl = inWords({ message, details }, wordsOf('nl'));
    expect(en).toBe(message);
    expect(nl).not.toBe(message);
    for (const fact of Object.values(facts)) {
      expect(message).toContain(fact);
      expect(nl).toContain(fact);
    }
    expect(`${message} ${nl}`).not.toMatch(/\{\w+\}/);
  });

  it('stays as it was where the reason is unknown, a fact is missing or there is none', () => {
    const message = 'The server said so.';
    const words = wordsOf('nl');
    expect(inWords({ message }, words)).toBe(message);
    expect(inWords({ message, details: { reason: 'of-tomorrow' } }, words)).toBe(message);
    expect(inWords({ message, details: { reason: 'constructor' } }, words)).toBe(message);
    expect(inWords({ message, details: { reason: 'column-unknown' } }, words)).toBe(message);
    const odd = { reason: 'column-unknown', column: { a: 1 }, columns: [] };
    expect(inWords({ message, details: odd }, words)).toBe(message);
  });

  it('writes numbers and lists as the language does', () => {
    const { message, details } = because('row-cells', { cells: 1200, columns: 3 });
    expect(inWords({ message, details }, wordsOf('nl'))).toContain('1.200 cellen');
    const column = because('column-unknown', { column: 'who', columns: ['a', 'b', 'c'] });
    expect(inWords(column, wordsOf('nl'))).toContain('a, b en c');
  });
});
