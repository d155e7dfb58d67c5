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

/**
 * About how many characters the value has as JSON, at least a sixth of its bytes there; Infinity when
 * it nests deeper than `depth`. Much cheaper than to write it out.
 */
export function roughSize(value: JsonValue | undefined, depth: number): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return 8;
  if (depth === 0) return Number.POSITIVE_INFINITY;
  let size = 2;
  if (Array.isArray(value)) for (const inner of value) size += roughSize(inner, depth - 1) + 1;
  else {
    for (const name of Object.keys(value)) {
      size += name.length + 4 + roughSize(value[name], depth - 1);
    }
  }
  return size;
}

export function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
