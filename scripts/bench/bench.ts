/** What a bench prints: a ratio within one run, held against the bound it has to keep. */
export interface Print {
  /** A plain line, for the absolute times that the ratios come from. */
  readonly say: (line: string) => void;
  /** `value` may be at most `bound`. */
  readonly atMost: (name: string, value: number, bound: number) => void;
  /** `value` must be at least `bound`. */
  readonly atLeast: (name: string, value: number, bound: number) => void;
}

/**
 * What a file in this folder exports to be a bench: `name` and `run`. Files without `run` are parts
 * of others. They run in the order of their file names.
 */
export interface Bench {
  readonly name: string;
  readonly run: (print: Print) => Promise<void>;
}
