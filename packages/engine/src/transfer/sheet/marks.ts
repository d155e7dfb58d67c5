/** How a table of text is written. */
export interface Dialect {
  delimiter: string;
  quote: string;
  lineEnd: '\n' | '\r';
  /** Lines before the table, such as Excel's `sep=;`. */
  skipLines: number;
  header: boolean;
}
