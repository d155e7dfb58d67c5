import type { JsonValue, Properties, WaymarkEvent } from '../event/event.ts';
import type { Condition, PropertyTest, Scalar } from './condition.ts';
import { isPattern, namePattern, pathPattern } from './pattern.ts';

/** The parts of an event that a condition can ask about. */
export type Matchable = Pick<WaymarkEvent, 'name' | 'channel' | 'path' | 'properties'>;

/** Whether the event fits the condition: the plain meaning, which the SQL must agree with. */
export function matches(condition: Condition, event: Matchable): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((part) => matches(part, event));
    case 'any':
      return condition.of.some((part) => matches(part, event));
    case 'not':
      return !matches(condition.of, event);
    case 'event':
      return condition.names.some((name) =>
        isPattern(name) ? new RegExp(namePattern(name), 'u').test(event.name) : name === event.name,
      );
    case 'page':
      return (
        event.path !== '' &&
        condition.paths.some((path) => new RegExp(pathPattern(path), 'u').test(event.path))
      );
    case 'channel':
      return condition.channels.includes(event.channel);
    case 'property':
      return propertyFits(condition, propertyAt(event.properties, condition.name));
  }
}

/** The value at a dotted name; a name that itself holds dots means the same as nesting. */
export function propertyAt(properties: Properties, name: string): JsonValue | undefined {
  const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (own !== undefined && own !== null) return own;
  for (let dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
    const head = name.slice(0, dot);
    const inner = Object.hasOwn(properties, head) ? properties[head] : undefined;
    if (inner && typeof inner === 'object' && !Array.isArray(inner)) {
      const found = propertyAt(inner, name.slice(dot + 1));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Scalars as text, the form in which they are compared; objects and lists have none. */
export function asText(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return undefined;
}

/** Numbers and numbers written as text; everything else has no number. */
export function asNumber(value: JsonValue | undefined): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || !/^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(value)) return undefined;
  return Number(value);
}

function propertyFits(test: PropertyTest, value: JsonValue | undefined): boolean {
  const text = asText(value);
  const number = asNumber(value);
  switch (test.test) {
    case 'exists':
      return test.exists === (text !== undefined || Array.isArray(value));
    case 'equals':
      return sameValue(test.value, text, number);
    case 'in':
      return test.values.some((wanted) => sameValue(wanted, text, number));
    case 'contains':
      return text?.includes(test.value) ?? false;
    case 'starts-with':
      return text?.startsWith(test.value) ?? false;
    case 'matches':
      return text !== undefined && new RegExp(test.pattern, 'u').test(text);
    case 'greater':
      return number !== undefined && number > test.value;
    case 'less':
      return number !== undefined && number < test.value;
    case 'between':
      return number !== undefined && number >= test.from && number <= test.to;
  }
}

/** A wanted number also fits the same number written as text ("10.0" for 10). */
function sameValue(wanted: Scalar, text: string | undefined, number: number | undefined): boolean {
  if (typeof wanted === 'number') return number === wanted;
  return text === String(wanted);
}
