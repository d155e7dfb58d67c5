import { firstNames } from '@waymark/model';
import { useWords } from '../language.tsx';

type Kind = keyof typeof firstNames;

/** A name as it was given; one that Waymark gave to begin with is said in the reader's language. */
export function useNames(): (kind: Kind, name: string) => string {
  const { t } = useWords();
  return (kind, name) => (name === firstNames[kind] ? t(`first-name.${kind}`) : name);
}
