import {
  type Condition,
  type EventTest,
  isPattern,
  namePattern,
  type PageTest,
  pathPattern,
  type Statement,
} from '@waymark/model';
import { Bindings } from '../bindings.ts';
import { asksForText, propertyText } from './property.ts';
import { re2 } from './re2.ts';

/**
 * The condition as a ClickHouse expression over the columns of `events`: 1 where it fits, else 0,
 * never null; the same meaning as `matches` in the model.
 * `columns` are those that hold the texts of a property by its name, where there are such.
 * Errors: BAD_CONDITION when a pattern is not one that both the engine and `matches` read alike.
 */
export function compileCondition(
  condition: Condition,
  columns?: ReadonlyMap<string, string>,
): Statement {
  const bindings = new Bindings(columns);
  return { text: conditionText(condition, bindings), params: bindings.params };
}

/** As `compileCondition`, with its values bound among those of a larger statement. */
export function conditionText(condition: Condition, bindings: Bindings): string {
  switch (condition.kind) {
    case 'all':
      return joined(condition.of, ' AND ', bindings);
    case 'any':
      return joined(condition.of, ' OR ', bindings);
    case 'not':
      return `NOT ${conditionText(condition.of, bindings)}`;
    case 'event':
      return eventText(condition, bindings);
    case 'page':
      return pageText(condition, bindings);
    case 'channel':
      return within('channel', condition.channels, bindings);
    case 'property':
      return propertyText(condition, bindings);
  }
}

const joined = (of: readonly Condition[], word: string, bindings: Bindings): string =>
  `(${of.map((part) => conditionText(part, bindings)).join(word)})`;

function eventText({ names }: EventTest, bindings: Bindings): string {
  const exact = names.filter((name) => !isPattern(name));
  const patterns = names
    .filter(isPattern)
    .map((name) => matched('name', namePattern(name), bindings));
  return either([...(exact.length > 0 ? [within('name', exact, bindings)] : []), ...patterns]);
}

function pageText({ paths }: PageTest, bindings: Bindings): string {
  const exact = paths.filter((path) => !isPattern(path)).flatMap(withAndWithoutSlash);
  const patterns = paths
    .filter(isPattern)
    .map((path) => matched('path', pathPattern(path), bindings));
  const any = either([...(exact.length > 0 ? [within('path', exact, bindings)] : []), ...patterns]);
  return `(path != '' AND ${any})`;
}

/** The plain texts that the pattern of a path without wildcards fits. */
function withAndWithoutSlash(path: string): string[] {
  if (path === '/') return ['/'];
  const bare = path.length > 1 ? path.replace(/\/+$/, '') : path;
  return [bare, `${bare}/`];
}

const either = (parts: readonly string[]): string =>
  parts.length === 1 ? (parts[0] ?? '0') : `(${parts.join(' OR ')})`;

const matched = (column: string, pattern: string, bindings: Bindings): string =>
  `match(${column}, ${bindings.text(re2(pattern))})`;

function within(column: string, values: readonly string[], bindings: Bindings): string {
  const [only] = values;
  if (values.length === 1 && only !== undefined) return `${column} = ${bindings.text(only)}`;
  return `has(${bindings.texts([...new Set(values)])}, ${column})`;
}

/** The properties that a condition asks for the text of. */
export function textsAsked(condition: Condition): string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(textsAsked);
    case 'not':
      return textsAsked(condition.of);
    case 'property':
      return asksForText(condition) ? [condition.name] : [];
    case 'event':
    case 'page':
    case 'channel':
      return [];
  }
}
