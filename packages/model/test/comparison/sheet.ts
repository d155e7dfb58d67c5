import { emptyMap, type JourneyMap, journeyMapSchema } from '@waymark/model';

/** Five stages, the first of them with so many touchpoints under each other. */
export function column(touchpoints: number): JourneyMap {
  return journeyMapSchema.parse({
    ...emptyMap({ en: 'Sample' }),
    stages: Array.from({ length: 5 }, (_, i) => ({
      ...{ id: `s${i}`, name: { en: `Stage ${i}` }, kind: 'purchase' },
    })),
    touchpoints: Array.from({ length: touchpoints }, (_, i) => ({
      ...{ id: `t${i}`, stage: 's0', row: i, name: { en: `Touchpoint ${i}` } },
      ...{ channel: 'web', rule: null },
    })),
  });
}

/** The list with one of it carried to another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, i) => i !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}
