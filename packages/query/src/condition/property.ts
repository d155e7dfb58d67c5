import type { PropertyTest, Scalar } from '@waymark/model';
import type { Bindings } from '../bindings.ts';
import { re2 } from './re2.ts';

const numberPattern = '^-?[0-9]+(\\\\.[0-9]+)?([eE][-+]?[0-9]+)?$';

/** One test on a property as an expression that is 1 or 0 and never null. */
export function propertyText(test: PropertyTest, bindings: Bindings): string {
  const property = propertyColumns(test.name, bindings);
  switch (test.test) {
    case 'exists':
      return `${test.exists ? 'isNotNull' : 'isNull'}(${property.value})`;
    case 'equals':
      return sameValue(property, [test.value], bindings);
    case 'in':
      return sameValue(property, test.values, bindings);
    case 'contains':
      return known(`position(${textOf(property)}, ${bindings.text(test.value)}) > 0`);
    case 'starts-with':
      return known(`startsWith(${textOf(property)}, ${bindings.text(test.value)})`);
    case 'matches':
      return known(`match(${textOf(property)}, ${bindings.text(re2(test.pattern))})`);
    case 'greater':
      return known(`${numberOf(property)} > ${float(test.value, bindings)}`);
    case 'less':
      return known(`${numberOf(property)} < ${float(test.value, bindings)}`);
    case 'between': {
      const bounds = [float(test.from, bindings), float(test.to, bindings)];
      return known(`${numberOf(property)} BETWEEN ${bounds.join(' AND ')}`);
    }
  }
}

/** Whether the text of the property decides, at least among others. */
export function asksForText(test: PropertyTest): boolean {
  switch (test.test) {
    case 'equals':
      return typeof test.value === 'string';
    case 'in':
      return test.values.some((value) => typeof value === 'string');
    case 'contains':
    case 'starts-with':
    case 'matches':
      return true;
    case 'exists':
    case 'greater':
    case 'less':
    case 'between':
      return false;
  }
}

/** Sent as text, since whole numbers beyond 2^53 are refused as numbers. */
const float = (value: number, bindings: Bindings): string => bindings.add('Float64', String(value));

const known = (text: string): string => `ifNull(${text}, 0)`;

/** What an Identifier parameter does not carry unharmed: nothing, a quote, a backslash, a control character. */
const oddName = /^$|['\\\p{Cc}]/u;

/** The value of a property as text, null where it has none: objects, lists, missing. */
export const propertyAsText = (name: string, bindings: Bindings): string =>
  textOf(propertyColumns(name, bindings));

/** Where a property is read: its value as Dynamic, and its text, which may stand in a column of its own. */
interface PropertyColumns {
  value: string;
  text: string;
}

/** A dot in the name means nesting, as in the table. */
function propertyColumns(name: string, bindings: Bindings): PropertyColumns {
  const value = oddName.test(name)
    ? `getSubcolumn(properties, ${bindings.text(name)})`
    : `properties.${bindings.add('Identifier', name)}`;
  return { value, text: bindings.columns.get(name) ?? as(value, 'String') };
}

/** The value where it has this type; of a named property only that type's own column is read. */
const as = (value: string, type: string): string =>
  value.startsWith('getSubcolumn') ? `dynamicElement(${value}, '${type}')` : `${value}.:${type}`;

/** Scalars as the text JavaScript gives them; the engine writes 1e21 where JavaScript writes 1e+21. */
function textOf({ value, text }: PropertyColumns): string {
  const float = `replaceRegexpOne(toString(${as(value, 'Float64')}), 'e([0-9])', 'e+\\\\1')`;
  const others = [`toString(${as(value, 'Int64')})`, float, `toString(${as(value, 'Bool')})`];
  return `coalesce(${text}, ${others.join(', ')})`;
}

/** Numbers, and texts that are one; everything else has no number. */
function numberOf({ value, text }: PropertyColumns): string {
  const read = `if(match(${text}, '${numberPattern}'), toFloat64OrNull(${text}), NULL)`;
  return `coalesce(toFloat64(${as(value, 'Int64')}), ${as(value, 'Float64')}, ${read})`;
}

function sameValue(
  property: PropertyColumns,
  wanted: readonly Scalar[],
  bindings: Bindings,
): string {
  const numbers = wanted.filter((it) => typeof it === 'number');
  const texts = wanted.filter((it) => typeof it !== 'number').map(String);
  const parts: string[] = [];
  if (texts.length > 0) {
    const text = texts.some(maybeNotText) ? textOf(property) : property.text;
    parts.push(
      known(
        oneOf(
          text,
          texts.map((it) => bindings.text(it)),
        ),
      ),
    );
  }
  if (numbers.length > 0) {
    const places = numbers.map((it) => float(it, bindings));
    parts.push(known(oneOf(numberOf(property), places)));
  }
  return parts.length === 1 ? (parts[0] ?? '0') : `(${parts.join(' OR ')})`;
}

const oneOf = (value: string, places: readonly string[]): string =>
  places.length === 1 ? `${value} = ${places[0]}` : `${value} IN (${places.join(', ')})`;

/** Whether a text can also be that of a number or of yes and no; if not, one narrow column will do. */
const maybeNotText = (text: string): boolean => /^(true|false|-?\d.*)$/s.test(text);
