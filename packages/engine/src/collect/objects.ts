import type { JsonValue, Properties } from '@waymark/model';

/** The object at this name, or an empty one when there is something else. */
export function objectAt(object: Properties, name: string): Properties {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return isObject(value) ? value : {};
}

/** The text (or number as text) at this name, or '' when there is something else. */
export function textAt(object: Properties, name: string): string {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Both objects as one; where both have a value, objects are joined and otherwise the second one stands. */
export function joined(first: Properties, second: Properties): Properties {
  const result = { ...first };
  for (const [name, value] of Object.entries(second)) {
    const other = Object.hasOwn(first, name) ? first[name] : undefined;
    const both = isObject(other) && isObject(value) ? joined(other, value) : value;
    Object.defineProperty(result, name, {
      value: both,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return result;
}

/** Whether the value nests at most this deep. */
export function isAtMostDeep(value: JsonValue | undefined, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && !isAtMostDeep(inner, depth - 1)) return false;
  }
  return true;
}

export function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
