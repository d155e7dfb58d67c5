import { parseArgs } from 'node:util';
import { WaymarkError } from '@waymark/model';
import { readConfig, version } from '@waymark/server';
import type { Command, Options } from './command.ts';
import { commands } from './commands.ts';
import { helpOf, overview } from './help.ts';

export interface Terminal {
  environment: Record<string, string | undefined>;
  say(line: string): void;
  hint(line: string): void;
}

/** Runs one line of the command line and answers with the exit code. Never throws. */
export async function run(line: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '--help', ...rest] = line;
  if (['--help', '-h', 'help'].includes(name)) {
    const asked = commands.find((it) => it.name === rest[0]);
    terminal.say(asked ? helpOf(asked) : overview(commands));
    return 0;
  }
  if (['--version', '-v'].includes(name)) {
    terminal.say(version);
    return 0;
  }
  const found = commands.find((it) => it.name === name);
  if (!found) {
    terminal.hint(`There is no command “${name}”. \`waymark --help\` lists them.`);
    return 1;
  }
  try {
    return await runCommand(found, rest, terminal);
  } catch (error) {
    terminal.hint(sentenceOf(error));
    return 1;
  }
}

async function runCommand(command: Command, rest: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parse(command, rest);
  if (values.help) {
    terminal.say(helpOf(command));
    return 0;
  }
  if (positionals.length > 0 && !command.words) {
    throw new WaymarkError(
      'BAD_REQUEST',
      `“${positionals[0]}” is too much here. \`waymark ${command.name} --help\` shows what fits.`,
    );
  }
  const { environment, say, hint } = terminal;
  const config = readConfig({
    ...environment,
    ...(typeof values.data === 'string' && { WAYMARK_DATA: values.data }),
    ...(typeof values.port === 'string' && { PORT: values.port }),
  });
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, option]) => [
      name,
      option.value ? values[name] : values[name] === true,
    ]),
  );
  const code = await command.run({ options, words: positionals, config, say, hint });
  return code ?? 0;
}

function parse(command: Command, args: string[]) {
  const options = { ...command.options, help: { about: '', short: 'h' } } satisfies Options;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: Object.fromEntries(
        Object.entries(options).map(([name, { value, short }]: [string, Options[string]]) => [
          name,
          { type: value ? 'string' : 'boolean', ...(short && { short }) } as const,
        ]),
      ),
    });
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : String(cause);
    throw new WaymarkError(
      'BAD_REQUEST',
      `${reason}. \`waymark ${command.name} --help\` shows what fits.`,
      { cause },
    );
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof WaymarkError) return error.message;
  const reason = error instanceof Error ? error.message : String(error);
  return `Something went wrong inside Waymark: ${reason}`;
}
