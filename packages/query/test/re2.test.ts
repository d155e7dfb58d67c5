import { WaymarkError } from '@waymark/model';
import { describe, expect, test } from 'vitest';
import { re2 } from '../src/index.ts';

describe('a pattern for the engine', () => {
  test.each([
    ['^shop$', '^shop$'],
    ['a.b', 'a[^\\n\\r\\x{2028}\\x{2029}]b'],
    ['(?s:.)', '(?:(?s:.))'],
    ['(?<year>\\d{4})', '(?:\\d{4})'],
    ['ab?', 'a\\x{62}?'],
    ['[a-c\\-]', '[\\x{61}-\\x{63}\\x{2d}]'],
    ['[]', '[^\\x{0}-\\x{10FFFF}]'],
    ['\\u{1F389}', '\\x{1f389}'],
    ['\\ud83c\\udf89', '\\x{1f389}'],
    ['\\p{Lu}', '\\p{Lu}'],
  ])('%s becomes %s', (pattern, expected) => {
    expect(re2(pattern)).toBe(expected);
  });

  test.each(['(', '(?=a)', '(?<!a)', '(a)\\1', 'a{1001}', '(?i:a)', '\\p{Script=Greek}', '\\-'])(
    '%s is refused with a reason',
    (pattern) => {
      expect(() => re2(pattern)).toThrow(WaymarkError);
      expect(() => re2(pattern)).toThrow(expect.objectContaining({ code: 'BAD_CONDITION' }));
    },
  );
});
