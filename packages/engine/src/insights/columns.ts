import { type ResolvedQuestion, textsAsked } from '@waymark/query';
import type { EventStore } from '@waymark/stores';

/** Below so many events a property is read about as fast from among all others. */
export const fewestForColumns = 1_000_000;

/**
 * Puts the properties whose texts a question asked for into columns of their own, for the next one
 * of its kind. Nobody waits for it.
 */
export async function keepAsked(
  store: EventStore,
  { map, scope }: ResolvedQuestion,
): Promise<void> {
  const rules = map.touchpoints.flatMap(({ rule }) => rule ?? []);
  const asked = [...rules, ...(scope.filter ? [scope.filter.condition] : [])].flatMap(textsAsked);
  for (const property of new Set(asked)) await store.keepProperty(property);
}
