import type { ChangeCount } from '@waymark/model';
import type { Words } from '../words.ts';

const told = ['added', 'removed', 'moved', 'changed'] as const;

/** What came of some time of drawing, in half a sentence: "moved 2 touchpoints, changed 3 texts". */
export function sumOf(counts: readonly ChangeCount[], words: Words): string {
  const { t } = words;
  return told
    .flatMap((happened) => {
      const what = counts
        .filter((it) => it.happened === happened)
        .map(({ kind, n }) => t(`versions.n.${kind}`, { n }));
      return what.length > 0 ? [t(`versions.sum.${happened}`, { what: words.list(what) })] : [];
    })
    .join('; ');
}

/** Who did what; only what when nobody is known, and nothing when all is as it was. */
export function deedOf(
  people: readonly string[],
  counts: readonly ChangeCount[],
  words: Words,
): string {
  const { t } = words;
  const what = sumOf(counts, words);
  const who = words.list(people);
  return who === '' || what === '' ? what : t('versions.deed', { who, what });
}
