import type { JourneyMap } from '@waymark/model';

/** Parts and lists of open maps as they were written out; none of them is ever changed in place. */
const texts = new WeakMap<object, string>();

/**
 * A map as JSON. What did not change since it was last written out is the same object as then, and is
 * not written out again: that is nearly all of a large map, which takes 10 ms.
 */
export function mapText(map: JourneyMap): string {
  const fields = Object.entries(map).filter(([, value]) => value !== undefined);
  const written = fields.map(
    ([field, value]) =>
      `${JSON.stringify(field)}:${Array.isArray(value) ? listText(value) : JSON.stringify(value)}`,
  );
  return `{${written.join(',')}}`;
}

const listText = (list: readonly object[]): string =>
  known(list, () => `[${list.map((part) => known(part, () => JSON.stringify(part))).join(',')}]`);

function known(what: object, write: () => string): string {
  const text = texts.get(what) ?? write();
  texts.set(what, text);
  return text;
}
