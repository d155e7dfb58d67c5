import type { ServerConfig } from '@waymark/server';

/** One option as `--help` shows it; `value` is the word for what follows it, absent for a switch. */
export interface Option {
  about: string;
  value?: string;
  short?: string;
}
export type Options = Readonly<Record<string, Option>>;

/** What was given: a text for an option with a value, whether it stood there for a switch. */
export type Given<O extends Options> = string extends keyof O
  ? Readonly<Record<string, string | boolean | undefined>>
  : { readonly [K in keyof O]: O[K] extends { value: string } ? string | undefined : boolean };

export interface CommandCall<O extends Options> {
  options: Given<O>;
  /** What stood on the line besides options. */
  words: readonly string[];
  /** The settings of the environment, with `--data` and `--port` already in them. */
  config: ServerConfig;
  /** Writes a line to standard output. */
  say(line: string): void;
  /** Writes a line to standard error, for what is not the answer: progress, warnings. */
  hint(line: string): void;
}

/** One command of the command line: one file, one line in `commands.ts`. */
export interface Command<O extends Options = Options> {
  name: string;
  summary: string;
  /** What may stand on the line besides options, for `--help`; absent takes none. */
  words?: string;
  /** More than the summary says, shown by `--help`. */
  help?: string;
  options: O;
  /** Answers with the exit code, 0 when it says nothing. Errors become one sentence and code 1. */
  run(call: CommandCall<O>): Promise<number | undefined>;
}

/** Keeps the literal types of a command's options. */
export const command = <const O extends Options>(it: Command<O>): Command =>
  it as unknown as Command;

export const dataOption = {
  data: { value: 'DIR', about: 'the data folder (WAYMARK_DATA, else ./data)' },
} as const satisfies Options;
export const workspaceOption = {
  workspace: { value: 'ID', about: 'the workspace (else main)' },
} as const satisfies Options;
export const jsonOption = {
  json: { about: 'answer in JSON' },
} as const satisfies Options;
