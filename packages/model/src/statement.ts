/** ClickHouse text with named parameters (`{name:Type}` in the text). Made by query, run by stores. */
export interface Statement {
  text: string;
  params: Record<string, StatementValue>;
}

export type StatementValue = string | number | boolean | bigint | null | StatementValue[];
