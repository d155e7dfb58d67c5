import type { Statement, StatementValue } from '@waymark/model';

/**
 * Collects the values of one statement. Whatever a person or an event supplied goes in through
 * here and stands in the text as `{p0:String}`, so no name or value can become SQL.
 */
export class Bindings {
  readonly params: Statement['params'] = {};
  private readonly places = new Map<string, string>();

  /** Columns that hold the texts of a property, by its name, to be read instead of the properties. */
  readonly columns: ReadonlyMap<string, string>;

  constructor(columns: ReadonlyMap<string, string> = new Map()) {
    this.columns = columns;
  }

  /** Answers the placeholder of a value; equal values of one type share a placeholder. */
  add(type: string, value: StatementValue): string {
    const key = `${type} ${typeof value} ${Array.isArray(value) ? JSON.stringify(value) : String(value)}`;
    const known = this.places.get(key);
    if (known) return known;
    const name = `p${this.places.size}`;
    const place = `{${name}:${type}}`;
    this.places.set(key, place);
    this.params[name] = value;
    return place;
  }

  text(value: string): string {
    return this.add('String', value);
  }

  texts(values: readonly string[]): string {
    return this.add('Array(String)', [...values]);
  }
}
