import { version } from '@waymark/server';
import type { Command } from './command.ts';

/** What `waymark --help` shows. */
export function overview(commands: readonly Command[]): string {
  return [
    `Waymark ${version}: the customer journey map that measures itself.`,
    '',
    'Usage: waymark <command> [options]',
    '',
    ...table(commands.map(({ name, summary }) => [name, summary])),
    '',
    '`waymark <command> --help` says more about one of them.',
  ].join('\n');
}

/** What `waymark <command> --help` shows. */
export function helpOf({ name, summary, words, help, options }: Command): string {
  const lines = Object.entries(options).map(([option, { value, about, short }]) => [
    `${short ? `-${short}, ` : ''}--${option}${value ? ` ${value}` : ''}`,
    about,
  ]);
  return [
    `${summary}.`,
    '',
    `Usage: waymark ${name}${words ? ` ${words}` : ''} [options]`,
    '',
    ...table([...lines, ['--help', 'show this']]),
    ...(help ? ['', help] : []),
  ].join('\n');
}

function table(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([first = '']) => first.length));
  return rows.map(([first = '', second = '']) => `  ${first.padEnd(width)}  ${second}`);
}
