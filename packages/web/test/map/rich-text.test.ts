import { readRichText } from '@waymark/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPlain } from '../../src/map/lanes/rich-text.tsx';

/** Pieces of which marks are made, so that many of the texts have some. */
const pieces = [
  'a',
  'B',
  ' ',
  '-',
  '•',
  '*',
  '**',
  '[',
  '](',
  ')',
  '\n',
  '\r',
  'HTTP://a.example',
  'x:',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(''));

it('a text that is shown as it is typed has no marks', () => {
  fc.assert(
    fc.property(text.filter(isPlain), (typed) => {
      const spans = typed === '' ? [] : [{ text: typed }];
      expect(readRichText(typed)).toEqual([{ kind: 'line', spans }]);
    }),
  );
});

it('texts with marks are not taken for such', () => {
  const marked = [
    '**a**',
    '- a',
    '  • a',
    '[a](mailto:b@c.example)',
    'See HTTPS://a.example',
    'a\nb',
  ];
  expect(marked.filter(isPlain)).toEqual([]);
  expect(['', 'a - b', 'a*b', '[a] (b)'].filter(isPlain)).toHaveLength(4);
});
