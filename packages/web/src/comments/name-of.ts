import type { Named } from '@waymark/model';
import { useWords } from '../language.tsx';
import { useNames } from '../parts/first-name.ts';

/** What somebody is called; who has no name, or is a program, is somebody. */
export function useNameOf(): (named: Named | null) => string {
  const { t } = useWords();
  const nameOf = useNames();
  return (named) => (named?.name ? nameOf('person', named.name) : t('comments.nameless'));
}
