import type { MapVisitor } from '@waymark/model';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { useWords } from '../../language.tsx';
import { useNames } from '../../parts/first-name.ts';
import type { PeopleHere } from './people-here.ts';

const PeopleContext = createContext<PeopleHere | null>(null);
export const PeopleProvider = PeopleContext.Provider;

export const usePeopleHere = (): PeopleHere | null => useContext(PeopleContext);

const nobody: readonly MapVisitor[] = [];
const never = () => () => undefined;

/** The others who have this map open, as they come and go and move about. */
export function useOthers(): readonly MapVisitor[] {
  const people = usePeopleHere();
  return useSyncExternalStore(people?.subscribe ?? never, people?.others ?? (() => nobody));
}

/** What somebody is called here. */
export function useNameOf(): (visitor: MapVisitor) => string {
  const { t } = useWords();
  const nameOf = useNames();
  return ({ name }) => (name ? nameOf('person', name) : t('together.somebody'));
}

/** One colour a window, by day and by night; each is readable with `onColour` upon it. */
const colours = [
  'light-dark(#0b6e6e, #5cc8c4)',
  'light-dark(#8a3d8f, #d79be0)',
  'light-dark(#855600, #e0b050)',
  'light-dark(#3f5fc0, #9db4ff)',
  'light-dark(#a8325f, #f296b6)',
  'light-dark(#4d6b1f, #b5d67a)',
] as const;
export const onColour = 'light-dark(#ffffff, #16191d)';

export const colourOf = ({ seat }: MapVisitor): string =>
  colours[seat % colours.length] ?? colours[0];

/** The first letters of the first and the last name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''];
  return letters.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
}
