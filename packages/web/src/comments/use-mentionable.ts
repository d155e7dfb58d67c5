import { useQuery } from '@tanstack/react-query';
import type { Named } from '@waymark/model';
import { useNames } from '../parts/first-name.ts';
import { type MapPlace, mentionableQuery } from './queries.ts';

/** Who may be called by name here, each by the name the reader knows them by. */
export function useMentionable(place: MapPlace, enabled = true): readonly Named[] {
  const nameOf = useNames();
  const people = useQuery({ ...mentionableQuery(place), enabled }).data?.people ?? [];
  return people.map((it) => ({ ...it, name: nameOf('person', it.name) }));
}
